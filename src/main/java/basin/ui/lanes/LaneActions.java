package basin.ui.lanes;

import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

/**
 * What a lane's card asks of the rest of the window.
 *
 * @param remedy gets the learning rate that a failed lane proposes
 * @param details gets the index of a lane of which more is to be shown
 * @param copy gets the index of a lane whose numbers are to be copied
 */
public record LaneActions(DoubleConsumer remedy, IntConsumer details, IntConsumer copy) {}
