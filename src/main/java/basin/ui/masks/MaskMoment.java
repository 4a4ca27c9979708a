package basin.ui.masks;

import basin.io.export.Export;
import basin.io.export.Tables;
import basin.io.report.Chart;
import basin.io.report.MaskChart;
import basin.train.LaneConfig;
import basin.train.MaskHistory;
import basin.train.MaskView;
import basin.ui.chart.XyPlot;
import basin.ui.export.ExportViewModel;
import basin.ui.paint.LaneStyle;
import java.util.List;
import java.util.stream.Stream;

/**
 * One mask of a lane and how it came about. Immutable; arrays are never written after.
 *
 * @param config of the lane
 * @param style of the lane
 * @param masks of the lane so far, by their epochs
 * @param index of the one that is shown
 * @param history of all of them
 * @param ages for each weight the updates since it was born, -1 where it is left alone
 * @param agreement of masks over the epochs
 */
record MaskMoment(
        LaneConfig config,
        LaneStyle style,
        List<MaskView> masks,
        int index,
        MaskHistory history,
        int[] ages,
        XyPlot agreement) {
    MaskView now() {
        return masks.get(index);
    }

    /** The mask before; null for the first. */
    MaskView before() {
        return index == 0 ? null : masks.get(index - 1);
    }

    /** What its update did. */
    MaskHistory.Update update() {
        return history.updates().get(index);
    }

    /** How it is written to a file: as a picture, and the figures of all masks as a table. */
    ExportViewModel.What export() {
        String lane = config.title();
        String title = lane + ", " + MaskWords.title(this);
        Chart chart = new MaskChart(title, now(), before());
        List<String> formats =
                Stream.concat(Export.PICTURES.stream(), Export.TABLES.stream()).toList();
        return new ExportViewModel.What(config.name() + "-mask-" + epoch(), formats, (to, size) -> {
            if (Export.PICTURES.contains(to.format())) {
                to.chart(chart, size.width(), size.height());
            } else {
                to.table(Tables.masks(List.of(history), i -> lane));
            }
        });
    }

    /** Its epoch, counted from 1. */
    int epoch() {
        return now().epoch() + 1;
    }

    /** Where layer {@code layer} of the mask begins in {@link #ages}. */
    int offset(int layer) {
        return now().layers().subList(0, layer).stream()
                .mapToInt(l -> l.bits().length)
                .sum();
    }

    /** What became of number {@code i} of layer {@code layer}. */
    Fate fate(int layer, int i) {
        boolean on = now().layers().get(layer).bits()[i] != 0;
        boolean was = before() != null && before().layers().get(layer).bits()[i] != 0;
        if (before() == null) {
            return on ? Fate.KEPT : Fate.ALONE;
        }
        return on ? (was ? Fate.KEPT : Fate.BORN) : was ? Fate.DIED : Fate.ALONE;
    }

    /** In how many masks up to this one number {@code i} of layer {@code layer} was born, the first not counted. */
    int births(int layer, int i) {
        int births = 0;
        for (int m = 1; m <= index; m++) {
            byte was = masks.get(m - 1).layers().get(layer).bits()[i];
            births += masks.get(m).layers().get(layer).bits()[i] > was ? 1 : 0;
        }
        return births;
    }

    /** How many perturbed weights have each age, from 0 on. */
    int[] ageCounts() {
        int[] counts = new int[index + 1];
        for (int age : ages) {
            if (age >= 0) {
                counts[Math.min(age, index)]++;
            }
        }
        return counts;
    }

    /** What an update did to a weight. */
    enum Fate {
        /** Perturbed before and after. */
        KEPT,
        /** Newly perturbed. */
        BORN,
        /** No longer perturbed. */
        DIED,
        /** Left alone before and after. */
        ALONE
    }
}
