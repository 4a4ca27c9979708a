package basin.ui;

import basin.io.LineEnd;
import basin.io.StoredMoment;
import basin.landscape.PlaneLosses;
import basin.train.Defaults;
import basin.train.MaskView;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import basin.train.RunConfig;
import basin.train.SpectrumView;
import basin.ui.run.Archive;
import basin.ui.run.PlaneWish;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a test puts into it; planes are bowls, computed at once. */
public final class FakeArchive implements Archive {
    private final Map<Integer, List<MaskView>> masks = new HashMap<>();
    private final Map<Integer, List<SpectrumView>> spectra = new HashMap<>();
    private final List<PlaneView> planes = new ArrayList<>();
    private final List<PlaneWish> wishes = new ArrayList<>();
    private RuntimeException trouble;

    /** Lane {@code lane} has {@code mask} too. */
    public void add(int lane, MaskView mask) {
        masks.computeIfAbsent(lane, l -> new ArrayList<>()).add(mask);
    }

    /** Lane {@code lane} has {@code spectrum} too. */
    public void add(int lane, SpectrumView spectrum) {
        spectra.computeIfAbsent(lane, l -> new ArrayList<>()).add(spectrum);
    }

    /** What was asked to be measured. */
    public List<PlaneWish> wishes() {
        return wishes;
    }

    /** Measuring fails from now on; null: it does not. */
    public void fail(RuntimeException why) {
        trouble = why;
    }

    @Override
    public List<MaskView> masks(int lane, int after) {
        return masks.getOrDefault(lane, List.of()).stream()
                .filter(m -> m.step() > after)
                .toList();
    }

    @Override
    public List<SpectrumView> spectra(int lane) {
        return List.copyOf(spectra.getOrDefault(lane, List.of()));
    }

    @Override
    public StoredMoment upTo(int lane, int step) {
        return new StoredMoment(
                null,
                spectra(lane).stream()
                        .filter(s -> s.step() <= step)
                        .reduce((a, b) -> b)
                        .orElse(null),
                masks(lane, -1).stream()
                        .filter(m -> m.step() <= step)
                        .reduce((a, b) -> b)
                        .orElse(null),
                null);
    }

    @Override
    public List<PlaneView> planes() {
        return List.copyOf(planes);
    }

    @Override
    public RunConfig other(Path folder) {
        return Defaults.run();
    }

    @Override
    public PlaneView measure(PlaneWish wish, PlaneTask.Listener listener) {
        wishes.add(wish);
        if (trouble != null) {
            throw trouble;
        }
        int columns = wish.sizes().columns();
        int rows = wish.sizes().rows();
        double[] x = PlaneLosses.axis(columns, -1, 1);
        double[] y = rows == 1 ? new double[] {0} : PlaneLosses.axis(rows, -1, 1);
        double[] values = new double[columns * rows];
        boolean[] known = new boolean[values.length];
        boolean test = wish.source() == PlaneView.Source.TEST;
        for (int i = 0; i < values.length; i++) {
            double a = x[i % columns];
            double b = y[i / columns];
            values[i] = 0.5 + a * a + b * b + (test ? 1 : 0);
            known[i] = true;
        }
        PlaneView found = new PlaneView(
                wish.kind(),
                wish.scaling(),
                wish.lane(),
                95,
                3,
                end(wish),
                wish.source(),
                wish.samples(),
                0,
                0.02,
                new double[] {0.7, 0.2},
                new PlaneLosses(x, y, values, known),
                paths(wish),
                "identity of " + wish);
        listener.reached(values.length, values.length, () -> found);
        planes.add(found);
        return found;
    }

    private static String end(PlaneWish wish) {
        return wish.end() == null
                ? ""
                : new LineEnd(
                                Defaults.run().lanes().get(wish.end().lane()).name(),
                                wish.end().folder().map(Path::toString).orElse(""),
                                95)
                        .words();
    }

    private static List<PlaneView.Path> paths(PlaneWish wish) {
        return wish.kind() == PlaneView.Kind.TRAJECTORY
                ? List.of(new PlaneView.Path(
                        1, new int[] {0, 24}, new double[] {-0.9, 0.1}, new double[] {0.5, 0}, new double[] {0, 0}))
                : List.of();
    }
}
