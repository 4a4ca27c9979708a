package basin.ui.probe;

/**
 * How fluid some seconds were. What could not be had is NaN.
 *
 * @param frames how many ended
 * @param rate frames a second
 * @param most milliseconds that 99 of 100 frames do not exceed
 * @param longest milliseconds of the longest frame
 * @param delay the longest time, in milliseconds, between the sending of an event and its turn
 */
public record Fluency(int frames, double rate, double most, double longest, double delay) {}
