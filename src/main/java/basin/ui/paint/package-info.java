/**
 * What every painter shares: the colours of both themes, the style of a lane (colour, glyph, dash), fonts by size and
 * weight, the writing of numbers, and ticks. Nothing here knows what is drawn with it.
 */
package basin.ui.paint;
