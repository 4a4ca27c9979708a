package basin.ui.paint;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Places labels one below the other, near where they belong and never over each other. */
public final class Labels {
    private Labels() {}

    /**
     * The places of labels that want to be at {@code wanted}, at least {@code gap} apart and, where there is room, between
     * {@code top} and {@code bottom}; their order is that of the wishes.
     */
    public static double[] spread(double[] wanted, double gap, double top, double bottom) {
        int[] order = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] places = wanted.clone();
        double least = top + gap / 2;
        for (int i : order) {
            places[i] = Math.max(places[i], least);
            least = places[i] + gap;
        }
        double most = bottom - gap / 2;
        for (int k = order.length - 1; k >= 0; k--) {
            places[order[k]] = Math.min(places[order[k]], most);
            most = places[order[k]] - gap;
        }
        return places;
    }
}
