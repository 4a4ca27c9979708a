package basin.ui;

import basin.train.Defaults;
import basin.train.Experiment;
import basin.train.LaneSnapshot;
import basin.train.RunConfig;
import basin.ui.probe.Fluency;
import basin.ui.probe.Probe;
import basin.ui.surface.SurfaceView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;

/**
 * Measures how fluid the window is while four lanes train and their surfaces of 51 x 51 places turn: what the probe says
 * over the first minute and over one after three, when Java's compiler has come to rest, and the steps a second beside
 * those of the same training without a window.
 */
public final class Fluidity {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final int LANES = 4;
    /** More than can pass while it is measured. */
    private static final int EPOCHS = 4000;

    private static final int WINDOWS = 12;
    private static final int WARM_SECONDS = 5;
    private static final int PLAIN_SECONDS = 20;
    private static final int REST_SECONDS = 120;
    private static final double DEGREES = 0.7;

    private final Pilot pilot;

    private Fluidity(Pilot pilot) {
        this.pilot = pilot;
    }

    /** Prints what it finds. */
    public static void main(String[] args) throws Exception {
        Pipeline.choose();
        Path runs = Files.createTempDirectory("basin-fluidity");
        double before = plain(runs);
        Pilot pilot = new Pilot("basin-fluidity", runs, WIDTH, HEIGHT, Fluidity::endless);
        Fluidity fluidity = new Fluidity(pilot);
        fluidity.begin();
        double first = fluidity.measure("the first minute");
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        double later = fluidity.measure("a minute after three");
        pilot.close();
        double after = plain(runs);
        double without = (before + after) / 2;
        print("steps a second without the window, before and after", before, after);
        print("steps a second with it, in the first minute and later", first, later);
        print("their share of those without it", first / without, later / without);
        System.exit(0);
    }

    private static RunConfig endless(RunConfig config) {
        RunConfig.Measure m = config.measure();
        return config.draft()
                .epochs(EPOCHS)
                .measure(new RunConfig.Measure(
                        0,
                        m.side(),
                        m.finalSide(),
                        m.samples(),
                        m.span(),
                        m.steps(),
                        m.steps(),
                        1,
                        m.spectrumSamples()))
                .config();
    }

    /** Steps a second of all lanes, as the command line trains them. */
    private static double plain(Path runs) throws Exception {
        try (Experiment experiment =
                new SavedRuns(runs).open(endless(Defaults.run())).experiment()) {
            experiment.start();
            TimeUnit.SECONDS.sleep(WARM_SECONDS);
            return rate(experiment, PLAIN_SECONDS);
        }
    }

    private static double rate(Experiment experiment, int seconds) throws InterruptedException {
        long began = System.nanoTime();
        int steps = steps(experiment);
        TimeUnit.SECONDS.sleep(seconds);
        return (steps(experiment) - steps) / ((System.nanoTime() - began) / 1e9);
    }

    private static int steps(Experiment experiment) {
        return IntStream.range(0, LANES)
                .mapToObj(experiment::latest)
                .mapToInt(LaneSnapshot::steps)
                .sum();
    }

    private void begin() throws InterruptedException {
        pilot.press("#train");
        Pilot.await(() -> pilot.experiment() != null && steps(pilot.experiment()) > 0);
        pilot.press("#measure");
        Pilot.await(() -> IntStream.range(0, LANES).allMatch(this::measured));
        Pilot.act(this::turn);
        Pilot.act(probe()::toggle);
    }

    private Probe probe() {
        return (Probe) pilot.scene().getRoot().lookup("#probe");
    }

    /** Prints what the probe says over a minute; the steps a second in it. */
    private double measure(String when) throws InterruptedException {
        Probe probe = probe();
        List<Fluency> seen = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            rates.add(rate(pilot.experiment(), (int) Probe.SECONDS));
            Pilot.act(() -> seen.add(probe.fluency()));
        }
        System.out.println("In " + when);
        print(
                "frames a second, median and least of " + WINDOWS + " times " + Probe.SECONDS + " s",
                sorted(seen, Fluency::rate)[WINDOWS / 2],
                sorted(seen, Fluency::rate)[0]);
        print(
                "ms that 99 of 100 frames do not exceed, median and most",
                sorted(seen, Fluency::most)[WINDOWS / 2],
                sorted(seen, Fluency::most)[WINDOWS - 1]);
        print("ms of the longest frame", sorted(seen, Fluency::longest)[WINDOWS - 1]);
        print("ms that an event waited at most", sorted(seen, Fluency::delay)[WINDOWS - 1]);
        return rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private boolean measured(int lane) {
        LaneSnapshot latest = pilot.experiment().latest(lane);
        return latest.surface() != null && latest.work().isEmpty();
    }

    /** Turns every surface a little at every frame. */
    private void turn() {
        List<SurfaceView> views = pilot.scene().getRoot().lookupAll("*").stream()
                .filter(SurfaceView.class::isInstance)
                .map(SurfaceView.class::cast)
                .toList();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                views.stream().map(SurfaceView::getCamera).distinct().forEach(camera -> camera.turn(DEGREES, 0));
            }
        }.start();
    }

    private static double[] sorted(List<Fluency> seen, ToDoubleFunction<Fluency> figure) {
        return seen.stream().mapToDouble(figure).sorted().toArray();
    }

    private static void print(String what, double... values) {
        StringBuilder line = new StringBuilder(what).append(':');
        for (double value : values) {
            line.append(String.format(Locale.ROOT, " %.2f", value));
        }
        System.out.println(line);
    }
}
