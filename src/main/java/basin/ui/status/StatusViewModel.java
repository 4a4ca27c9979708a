package basin.ui.status;

import static javafx.beans.binding.Bindings.createStringBinding;

import basin.io.Numbers;
import basin.spectrum.Spectrum;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.train.RunConfig;
import basin.train.RunFacts;
import basin.train.SpectrumView;
import basin.ui.base.Texts;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableObjectValue;

/** What the line at the bottom says. */
public final class StatusViewModel {
    /** Which colour the state's dot has. */
    public enum Tone {
        /** Nothing goes on. */
        QUIET,
        /** Lanes train. */
        GOOD,
        /** A lane failed. */
        WRONG
    }

    private final RunViewModel run;
    private final ObservableObjectValue<RunConfig> config;
    private final ObservableObjectValue<RunFacts> facts;

    /** For {@code run}, or the one that {@code config} would make, of which {@code facts} are known. */
    public StatusViewModel(
            RunViewModel run, ObservableObjectValue<RunConfig> config, ObservableObjectValue<RunFacts> facts) {
        this.run = run;
        this.config = config;
        this.facts = facts;
    }

    private Phase phase() {
        return run.phaseProperty().get();
    }

    private long in(LaneState state) {
        return run.lanes().stream().filter(l -> l.state() == state).count();
    }

    private static String lanes(long count) {
        return Texts.count("count.lanes", count);
    }

    /** The state in words. */
    public StringBinding state() {
        return createStringBinding(
                () -> {
                    long failed = in(LaneState.FAILED);
                    String text =
                            switch (phase()) {
                                case IDLE -> Texts.get("status.idle");
                                case OPENING -> Texts.get("status.opening");
                                case TRAINING -> Texts.get("status.training", lanes(in(LaneState.TRAINING)));
                                case PAUSED ->
                                    Texts.get(
                                            "status.paused",
                                            lanes(run.lanes().stream()
                                                    .filter(l -> !l.state().ended())
                                                    .count()));
                                case DONE -> Texts.get("status.done");
                            };
                    return failed == 0 ? text : text + ", " + Texts.get("status.stopped", Numbers.count(failed));
                },
                run.phaseProperty(),
                run.lanes());
    }

    /** The state's colour. */
    public Tone tone() {
        return in(LaneState.FAILED) > 0 ? Tone.WRONG : phase() == Phase.TRAINING ? Tone.GOOD : Tone.QUIET;
    }

    /** How many steps were taken in the lane that is least far; before the run, what it will be trained on. */
    public StringBinding step() {
        return createStringBinding(
                () -> run.lanes().isEmpty()
                        ? data()
                        : Texts.get(
                                "status.step",
                                Numbers.count(run.lanes().stream()
                                        .filter(l -> l.state() != LaneState.FAILED)
                                        .mapToInt(LaneSnapshot::steps)
                                        .min()
                                        .orElseGet(() -> run.lanes().stream()
                                                .mapToInt(LaneSnapshot::steps)
                                                .max()
                                                .orElse(0))),
                                Numbers.count(run.totalSteps())),
                run.lanes(),
                facts,
                config);
    }

    private String data() {
        RunFacts known = facts.get();
        if (known == null) {
            return "";
        }
        String key = config.get().dataDir().isEmpty() ? "status.data" : "status.data.files";
        return Texts.get(
                key,
                Texts.get("data." + config.get().data()),
                Numbers.count(known.training()),
                Numbers.count(known.test()),
                Long.toString(config.get().seed()));
    }

    /** What the surfaces are made of. */
    public StringBinding surfaces() {
        return createStringBinding(
                () -> run.lanes().stream()
                        .map(LaneSnapshot::surface)
                        .filter(s -> s != null && s.grid() != null)
                        .max(Comparator.comparingInt(s -> s.step()))
                        .map(s -> Texts.get(
                                        "status.surfaces",
                                        Numbers.count(s.grid().side()),
                                        Numbers.count(s.grid().samples()))
                                + next(s.epoch()))
                        .orElse(""),
                run.lanes());
    }

    private String next(int epoch) {
        int every = run.configProperty().get().measure().everyEpochs();
        int next = epoch + 1 + every;
        boolean more = every > 0
                && phase() != Phase.DONE
                && next <= run.configProperty().get().epochs();
        return more ? Texts.get("status.surfaces.next", Numbers.count(next)) : "";
    }

    /** What the eigenvalues are made of, with the largest residual of a lane's lambda_1. */
    public StringBinding spectra() {
        return createStringBinding(
                () -> {
                    List<Spectrum> known = run.lanes().stream()
                            .map(LaneSnapshot::spectrum)
                            .filter(s -> s != null
                                    && s.spectrum() != null
                                    && s.spectrum().residuals().length > 0)
                            .map(SpectrumView::spectrum)
                            .toList();
                    return known.stream()
                            .max(Comparator.comparingDouble(s -> s.residuals()[0]))
                            .map(s -> Texts.get(
                                    "status.spectra",
                                    Numbers.count(s.steps()),
                                    Numbers.significant(s.residuals()[0], 1)))
                            .orElse("");
                },
                run.lanes());
    }

    /** Where the run is kept. */
    public StringBinding folder() {
        return createStringBinding(
                () -> {
                    String folder = run.folderProperty().get();
                    return folder.isEmpty() ? "" : Texts.get("status.folder", folder);
                },
                run.folderProperty());
    }

    /** The seed of all random streams. */
    public StringBinding seed() {
        return createStringBinding(
                () -> Texts.get("status.seed", Long.toString(current().seed())), run.configProperty(), config);
    }

    /** What it is computed on, as far as that is known. */
    public StringBinding machine() {
        return createStringBinding(
                () -> {
                    String threads = Numbers.count(
                            (long) current().threads() * current().lanes().size());
                    String processor = run.processorProperty().get();
                    return processor.isEmpty()
                            ? Texts.get("status.threads", threads)
                            : Texts.get("status.machine", processor, threads);
                },
                run.configProperty(),
                config,
                run.processorProperty());
    }

    private RunConfig current() {
        RunConfig open = run.configProperty().get();
        return open == null ? config.get() : open;
    }
}
