package basin.cli;

import basin.train.RunConfig;
import basin.train.RunConfig.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The options of surfaces and spectra. */
final class MeasureSettings {
    private MeasureSettings() {}

    /** All that a run has. */
    static List<Setting<RunConfig>> all() {
        List<Setting<RunConfig>> all = new ArrayList<>();
        all.add(whole(
                "measure-every",
                "everyEpochs",
                "epochs between measurements while training; 0 is never",
                Measure::everyEpochs,
                (m, n) -> with(m, n, m.side(), m.steps())));
        all.add(whole(
                "side",
                "side",
                "places a side of a surface while training",
                Measure::side,
                (m, n) -> with(m, m.everyEpochs(), n, m.steps())));
        all.add(whole(
                "steps",
                "steps",
                "Lanczos steps while training",
                Measure::steps,
                (m, n) -> with(m, m.everyEpochs(), m.side(), n)));
        all.addAll(surface());
        all.addAll(spectrum());
        return all;
    }

    /** Those of a surface after the end. */
    static List<Setting<RunConfig>> surface() {
        return List.of(
                whole(
                        "final-side",
                        "finalSide",
                        "places a side of a surface after the end",
                        Measure::finalSide,
                        (m, n) -> withFinal(m, n, m.span(), m.finalSteps(), m.probes())),
                new Setting<>(
                        "span",
                        "span",
                        "X",
                        "half the width of a surface's plane",
                        c -> c.measure().span(),
                        (c, v) -> put(
                                c,
                                withFinal(
                                        c.measure(),
                                        c.measure().finalSide(),
                                        Values.number("span", v),
                                        c.measure().finalSteps(),
                                        c.measure().probes()))),
                whole(
                        "surface-samples",
                        "samples",
                        "training samples that surfaces are a mean over",
                        Measure::samples,
                        (m, n) -> withSamples(m, n, m.spectrumSamples())));
    }

    /** {@code config} where spectra, which are not measured, ask for no more samples than surfaces do. */
    static RunConfig surfaceAlone(RunConfig config) {
        Measure m = config.measure();
        return put(config, withSamples(m, m.samples(), Math.max(1, Math.min(m.samples(), m.spectrumSamples()))));
    }

    /** Those of a spectrum after the end. */
    static List<Setting<RunConfig>> spectrum() {
        return List.of(
                whole(
                        "final-steps",
                        "finalSteps",
                        "Lanczos steps after the end",
                        Measure::finalSteps,
                        (m, n) -> withFinal(m, m.finalSide(), m.span(), n, m.probes())),
                whole(
                        "probes",
                        "probes",
                        "Rademacher probes of the density",
                        Measure::probes,
                        (m, n) -> withFinal(m, m.finalSide(), m.span(), m.finalSteps(), n)),
                whole(
                        "spectrum-samples",
                        "spectrumSamples",
                        "training samples that spectra are a mean over",
                        Measure::spectrumSamples,
                        (m, n) -> withSamples(m, m.samples(), n)));
    }

    private interface With {
        Measure apply(Measure m, int value);
    }

    private static Setting<RunConfig> whole(
            String option, String field, String description, Function<Measure, Integer> get, With set) {
        return new Setting<>(
                option,
                field,
                "N",
                description,
                c -> get.apply(c.measure()),
                (c, v) -> put(c, set.apply(c.measure(), Values.whole(option, v))));
    }

    private static RunConfig put(RunConfig config, Measure measure) {
        return config.draft().measure(measure).config();
    }

    private static Measure with(Measure m, int every, int side, int steps) {
        return new Measure(
                every,
                side,
                m.finalSide(),
                m.samples(),
                m.span(),
                steps,
                m.finalSteps(),
                m.probes(),
                m.spectrumSamples());
    }

    private static Measure withFinal(Measure m, int side, double span, int steps, int probes) {
        return new Measure(
                m.everyEpochs(), m.side(), side, m.samples(), span, m.steps(), steps, probes, m.spectrumSamples());
    }

    private static Measure withSamples(Measure m, int surface, int spectrum) {
        return new Measure(
                m.everyEpochs(),
                m.side(),
                m.finalSide(),
                surface,
                m.span(),
                m.steps(),
                m.finalSteps(),
                m.probes(),
                spectrum);
    }
}
