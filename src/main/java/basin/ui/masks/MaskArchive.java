package basin.ui.masks;

import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.train.MaskHistory;
import basin.train.MaskView;
import basin.ui.base.Texts;
import basin.ui.chart.Series;
import basin.ui.chart.XyPlot;
import basin.ui.paint.LaneStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The masks of a run's sparse lanes as far as they were read, and what follows from them, which is worked out once.
 * Immutable: it may be used on any thread.
 */
final class MaskArchive {
    private final List<LaneConfig> lanes;
    private final int epochs;
    private final Map<Integer, List<MaskView>> masks;
    private final Map<Integer, MaskHistory> histories = new TreeMap<>();
    private final XyPlot agreement;

    /**
     * Works out how the masks moved, which takes a walk over all of them.
     *
     * @param lanes of the run
     * @param epochs of the run
     * @param masks by the lanes' indices, each in order
     */
    MaskArchive(List<LaneConfig> lanes, int epochs, Map<Integer, List<MaskView>> masks) {
        this.lanes = List.copyOf(lanes);
        this.epochs = epochs;
        this.masks = new TreeMap<>(masks);
        masks.forEach((lane, own) -> {
            if (!own.isEmpty()) {
                histories.put(lane, MaskHistory.of(lane, own));
            }
        });
        agreement = agreement();
    }

    /** The lanes of the run. */
    List<LaneConfig> lanes() {
        return lanes;
    }

    /** The epochs of the run. */
    int epochs() {
        return epochs;
    }

    /** The lanes that may have masks, by their indices. */
    List<Integer> sparse() {
        return List.copyOf(masks.keySet());
    }

    /** The same and {@code more} of them. */
    MaskArchive with(Map<Integer, List<MaskView>> more) {
        Map<Integer, List<MaskView>> all = new TreeMap<>(masks);
        more.forEach((lane, found) -> {
            List<MaskView> joined = new ArrayList<>(all.getOrDefault(lane, List.of()));
            joined.addAll(found);
            all.put(lane, List.copyOf(joined));
        });
        return new MaskArchive(lanes, epochs, all);
    }

    List<MaskView> of(int lane) {
        return masks.getOrDefault(lane, List.of());
    }

    /** The step of the newest mask of lane {@code lane}; -1 before the first. */
    int newest(int lane) {
        List<MaskView> own = of(lane);
        return own.isEmpty() ? -1 : own.get(own.size() - 1).step();
    }

    /** Mask {@code index} of lane {@code lane}, which has one or more. */
    MaskMoment moment(int lane, int index) {
        List<MaskView> own = of(lane);
        int at = Math.max(0, Math.min(own.size() - 1, index));
        int[] ages = MaskHistory.of(lane, own.subList(0, at + 1)).ages();
        LaneStyle style = LaneStyle.of(lanes).get(lane);
        return new MaskMoment(lanes.get(lane), style, own, at, histories.get(lane), ages, agreement);
    }

    private XyPlot agreement() {
        List<Integer> sparse = sparse();
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < sparse.size(); i++) {
            for (int j = i + 1; j < sparse.size(); j++) {
                between(sparse.get(i), sparse.get(j), all);
            }
        }
        for (int lane : sparse) {
            List<MaskHistory.Update> updates =
                    histories.containsKey(lane) ? histories.get(lane).updates() : List.of();
            double[] x = updates.stream().mapToDouble(u -> u.epoch() + 1).toArray();
            double[] y =
                    updates.stream().mapToDouble(u -> u.whole().agreement()).toArray();
            all.add(Series.of(name(lane), last(y), x, y, LaneStyle.of(lanes).get(lane)));
        }
        List<XyPlot.Rule> rules = new ArrayList<>();
        if (sparse.size() > 1
                && !of(sparse.get(0)).isEmpty()
                && !of(sparse.get(1)).isEmpty()) {
            double chance = MaskHistory.chance(density(sparse.get(0)), density(sparse.get(1)));
            rules.add(new XyPlot.Rule(chance, Texts.get("masks.chance", Numbers.fixed(chance, 2))));
        }
        return XyPlot.of(all, rules, 1, epochs, false, Texts.get("masks.agreement.about", about(all)));
    }

    private void between(int a, int b, List<Series> all) {
        List<MaskHistory.Between> found = MaskHistory.between(a, of(a), b, of(b));
        double[] x = found.stream().mapToDouble(m -> m.epoch() + 1).toArray();
        double[] y =
                found.stream().mapToDouble(m -> m.parts().get(0).agreement()).toArray();
        String label = Texts.get("masks.with", name(a), name(b));
        all.add(new Series(label, last(y), x, y, null, Series.Stroke.DOTS, 1, new boolean[0]));
    }

    private String name(int lane) {
        return lanes.get(lane).title();
    }

    private double density(int lane) {
        List<MaskView> own = of(lane);
        return own.get(own.size() - 1).density();
    }

    private static String last(double[] y) {
        return y.length == 0 || Double.isNaN(y[y.length - 1]) ? "" : Numbers.fixed(y[y.length - 1], 2);
    }

    private static String about(List<Series> all) {
        return String.join(
                ", ",
                IntStream.range(0, all.size())
                        .mapToObj(i -> all.get(i).label() + " " + all.get(i).value())
                        .toList());
    }
}
