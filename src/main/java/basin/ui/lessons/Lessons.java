package basin.ui.lessons;

import basin.train.LaneSnapshot;
import basin.train.OptimizerKind;
import basin.train.playground.BallPath;
import basin.train.playground.Play;
import basin.train.playground.Playground;
import basin.ui.base.Tab;
import basin.ui.lessons.Lesson.Card;
import basin.ui.lessons.Lesson.Task;
import basin.ui.playground.PlaygroundViewModel;
import basin.ui.playground.Preset;
import basin.ui.run.Moments;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The five lessons. */
final class Lessons {
    private static final double SHARP = 20;
    private static final double FLAT = 10;
    private static final double NEAR = 0.1;
    private static final double LARGE_RHO = 0.5;
    private static final double VERY_SPARSE = 0.85;
    private static final int SOME_EPOCHS = 2;

    private final Classroom room;
    private final PlaygroundViewModel steps;
    private final Moments moments;

    private Lessons(Classroom room) {
        this.room = room;
        steps = room.playground();
        moments = room.run().moments();
    }

    /** All of them, in {@code room}. */
    static List<Lesson> of(Classroom room) {
        Lessons lessons = new Lessons(room);
        return List.of(lessons.step(), lessons.flat(), lessons.weights(), lessons.sparsity(), lessons.spectrum());
    }

    private Lesson step() {
        return new Lesson(
                "step",
                List.of(
                        new Card(
                                "step.1",
                                () -> play(OptimizerKind.SGD),
                                List.of(new Task("step.1.a", () -> whole(OptimizerKind.SGD)))),
                        new Card(
                                "step.2",
                                () -> play(OptimizerKind.SAM),
                                List.of(
                                        new Task("step.2.a", () -> whole(OptimizerKind.SAM)),
                                        new Task(
                                                "step.2.b",
                                                () -> steps.rhoProperty().get() >= LARGE_RHO))),
                        new Card(
                                "step.3",
                                () -> play(OptimizerKind.SAM),
                                List.of(
                                        new Task("step.3.a", this::rolled),
                                        new Task("step.3.b", () -> rolled() && apart() < NEAR)))));
    }

    private Lesson flat() {
        return new Lesson(
                "flat",
                List.of(
                        new Card(
                                "flat.1",
                                () -> play(OptimizerKind.SGD),
                                List.of(
                                        new Task("flat.1.a", () -> rolled() && sharp(OptimizerKind.SGD) > SHARP),
                                        new Task("flat.1.b", () -> rolled() && sharp(OptimizerKind.SGD) < FLAT))),
                        new Card(
                                "flat.2",
                                () -> play(OptimizerKind.SAM),
                                List.of(
                                        new Task(
                                                "flat.2.a",
                                                () -> steps.rhoProperty().get() == 0 && rolled() && apart() == 0),
                                        new Task(
                                                "flat.2.b",
                                                () -> rolled()
                                                        && sharp(OptimizerKind.SGD) > SHARP
                                                        && sharp(OptimizerKind.SAM) < FLAT)))));
    }

    private Lesson weights() {
        return new Lesson(
                "weights",
                List.of(
                        new Card("weights.1", () -> show(Tab.TRAIN), List.of(new Task("weights.1.a", () -> epochs(1)))),
                        new Card(
                                "weights.2",
                                () -> show(Tab.MASKS),
                                List.of(
                                        new Task(
                                                "weights.2.a",
                                                () -> optimizer(room.masks()
                                                                .laneProperty()
                                                                .get())
                                                        == OptimizerKind.SSAM_F),
                                        new Task(
                                                "weights.2.b",
                                                () -> !moments.liveProperty().get()
                                                        && moments.epochProperty()
                                                                        .get()
                                                                == 1))),
                        new Card(
                                "weights.3",
                                () -> show(Tab.CURVATURE),
                                List.of(new Task("weights.3.a", () -> room.run().inspected().stream()
                                        .anyMatch(i -> i.findings().ratio() != null))))));
    }

    private Lesson sparsity() {
        Predicate<LaneSnapshot> sparse =
                l -> l.config().optimizer().sparse() && l.config().sparsity() >= VERY_SPARSE;
        BooleanSupplier acted = () -> room.run().lanes().stream()
                .anyMatch(l ->
                        sparse.test(l) && l.metrics() != null && l.metrics().sparsity() >= VERY_SPARSE);
        return new Lesson(
                "sparsity",
                List.of(
                        new Card(
                                "sparsity.1",
                                () -> show(Tab.TRAIN),
                                List.of(new Task("sparsity.1.a", () -> epochs(1)), new Task("sparsity.1.b", acted))),
                        new Card(
                                "sparsity.2",
                                () -> show(Tab.TRAIN),
                                List.of(
                                        new Task("sparsity.2.a", () -> epochs(SOME_EPOCHS)),
                                        new Task("sparsity.2.b", () -> room.comparison()
                                                .openProperty()
                                                .get())))));
    }

    private Lesson spectrum() {
        return new Lesson(
                "spectrum",
                List.of(
                        new Card("spectrum.1", () -> show(Tab.TRAIN), List.of(new Task("spectrum.1.a", () -> !measured()
                                .isEmpty()))),
                        new Card(
                                "spectrum.2",
                                () -> show(Tab.CURVATURE),
                                List.of(new Task("spectrum.2.a", this::flattestIsChosen))),
                        new Card(
                                "spectrum.3",
                                () -> show(Tab.CURVATURE),
                                List.of(new Task("spectrum.3.a", () -> room.run().inspected().stream()
                                        .anyMatch(i -> i.findings().gaussNewton() != null))))));
    }

    private void show(Tab tab) {
        room.tab().set(tab);
    }

    private void play(OptimizerKind kind) {
        show(Tab.STEP);
        steps.presetProperty().set(Preset.MINIMA);
        steps.shownProperty().set(kind);
        steps.startAgain();
    }

    private boolean whole(OptimizerKind kind) {
        return steps.shownProperty().get() == kind && steps.partProperty().get() == PlaygroundViewModel.PARTS;
    }

    private boolean rolled() {
        return steps.rolledProperty().get() == Playground.STEPS;
    }

    private double sharp(OptimizerKind kind) {
        return steps.playProperty().get().path(kind).lastSharpness();
    }

    /** From where SGD ends to where SAM does. */
    private double apart() {
        Play play = steps.playProperty().get();
        BallPath a = play.path(OptimizerKind.SGD);
        BallPath b = play.path(OptimizerKind.SAM);
        return Math.hypot(a.last().x() - b.last().x(), a.last().y() - b.last().y());
    }

    private boolean epochs(int least) {
        return moments.newestProperty().get() >= least;
    }

    private OptimizerKind optimizer(int lane) {
        return lane < 0 || lane >= room.run().lanes().size()
                ? null
                : room.run().lanes().get(lane).config().optimizer();
    }

    private List<LaneSnapshot> measured() {
        return room.run().lanes().stream()
                .filter(l -> l.spectrum() != null && l.spectrum().spectrum() != null)
                .toList();
    }

    private boolean flattestIsChosen() {
        return room.tab().get() == Tab.CURVATURE
                && measured().stream()
                        .min(Comparator.comparingDouble(l -> l.spectrum().largest()))
                        .filter(l -> l.lane() == room.details().laneProperty().get())
                        .isPresent();
    }
}
