/**
 * What every painter shares: the colours of both themes, the style of a lane (colour, glyph, dash), fonts by size and
 * weight. Numbers, ticks, level lines and the scale of losses are {@code basin.io}'s, so that reports show the same.
 * Nothing here knows what is drawn with it.
 */
package basin.ui.paint;
