package basin.ui.details;

import basin.io.Numbers;
import basin.spectrum.GradientRatio;
import basin.spectrum.LayerSpectrum;
import basin.spectrum.RatioCounts;
import basin.spectrum.Sharpness;
import basin.spectrum.Spectrum;
import basin.train.GaussNewtonView;
import basin.train.LayersView;
import basin.train.RatioView;
import basin.train.SharpnessFigure;
import basin.train.SharpnessView;
import basin.train.SpectrumView;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import basin.ui.details.Details.Head;
import basin.ui.details.Details.Row;
import basin.ui.details.Details.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Findings as words: "~" before what has not converged, a dash for what is not known. Each may be null. */
final class Tables {
    private static final int DIGITS = 3;
    private static final int ERROR_DIGITS = 2;
    private static final double LEAST_PLAIN = 1e-6;

    private Tables() {}

    static Table eigenvalues(SpectrumView hessian, GaussNewtonView part) {
        Spectrum h = hessian == null ? null : hessian.spectrum();
        Spectrum g = part == null ? null : part.spectrum();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Spectrum.RATIO_OVER; i++) {
            String name = "λ" + Numbers.subscript(i + 1);
            rows.add(row(name, "details.tip.eigenvalue", value(h, i), residual(h, i), value(g, i)));
        }
        rows.add(row(
                Texts.get("details.smallest"),
                "details.tip.smallest",
                smallest(h),
                h == null ? Numbers.NONE : error(h.smallestResidual()),
                smallest(g)));
        rows.add(row(Texts.get("details.trace"), "details.tip.trace", trace(h), "", trace(g)));
        rows.add(row(Texts.get("details.symmetry"), "details.tip.symmetry", symmetry(h), "", symmetry(g)));
        List<String> facts = new ArrayList<>();
        facts.add(h == null ? Texts.get("details.none.hessian") : facts("details.facts.spectrum", hessian.epoch(), h));
        if (g != null) {
            facts.add(facts("details.facts.gaussNewton", part.epoch(), g));
        }
        if (rows.stream().flatMap(r -> r.cells().stream()).anyMatch(c -> c.startsWith("~"))) {
            facts.add(Texts.get("details.facts.unconverged"));
        }
        return new Table(facts, heads("details.hessian", "details.residual", "details.gaussNewton"), rows);
    }

    private static String facts(String key, int epoch, Spectrum s) {
        return Texts.get(
                key,
                Numbers.count(epoch + 1L),
                Numbers.count(s.steps()),
                Numbers.count(s.probes()),
                Numbers.count(s.samples()));
    }

    private static Row row(String name, String tip, String... cells) {
        return new Row(name, Texts.get(tip), Arrays.asList(cells), Double.NaN);
    }

    private static List<Head> heads(String... keys) {
        return Arrays.stream(keys).map(k -> new Head(Texts.get(k), null)).toList();
    }

    private static String value(Spectrum s, int i) {
        return s == null || i >= s.eigenvalues().length
                ? Numbers.NONE
                : mark(s.converged(i)) + Numbers.significant(s.eigenvalues()[i], DIGITS);
    }

    private static String residual(Spectrum s, int i) {
        return s == null || i >= s.residuals().length ? Numbers.NONE : error(s.residuals()[i]);
    }

    private static String smallest(Spectrum s) {
        return s == null ? Numbers.NONE : mark(s.smallestConverged()) + Numbers.significant(s.smallest(), DIGITS);
    }

    private static String trace(Spectrum s) {
        return s == null ? Numbers.NONE : within(s.trace(), s.traceError());
    }

    private static String symmetry(Spectrum s) {
        return s == null ? Numbers.NONE : error(s.asymmetry());
    }

    private static String mark(boolean converged) {
        return converged ? "" : "~";
    }

    private static String error(double value) {
        return Numbers.significant(value, ERROR_DIGITS);
    }

    private static String within(double value, double error) {
        String text = Numbers.significant(value, DIGITS);
        boolean plain = !text.contains("·") && error >= LEAST_PLAIN && error < 1;
        String after = plain ? Numbers.fixed(error, (int) Math.ceil(-Math.log10(error))) : error(error);
        return Double.isNaN(error) ? text : text + " ± " + after;
    }

    /** The numbers of lanes side by side; a view may be null. */
    static Table sharpness(List<Head> lanes, List<SharpnessView> views) {
        List<Row> rows = Arrays.stream(SharpnessFigure.values())
                .map(f -> new Row(
                        Sentences.of(f.title()),
                        Sentences.of(f.definition()),
                        views.stream().map(v -> figure(f, v)).toList(),
                        Double.NaN))
                .toList();
        Optional<SharpnessView> any = views.stream().filter(Objects::nonNull).findFirst();
        List<String> facts = new ArrayList<>();
        facts.add(any.map(Tables::facts).orElse(Texts.get("details.none")));
        if (rows.stream().flatMap(r -> r.cells().stream()).anyMatch(c -> c.startsWith("~"))) {
            facts.add(Texts.get("details.facts.unconverged"));
        }
        return new Table(facts, lanes, rows);
    }

    private static String figure(SharpnessFigure figure, SharpnessView view) {
        double value = view == null ? Double.NaN : figure.of(view);
        return Double.isNaN(value) ? Numbers.NONE : mark(figure.converged(view)) + within(value, figure.error(view));
    }

    private static String facts(SharpnessView view) {
        Sharpness s = view.sharpness();
        return Texts.get(
                "details.facts.sharpness",
                Numbers.count(view.epoch() + 1L),
                Numbers.count(s.samples()),
                Numbers.significant(s.rho(), ERROR_DIGITS),
                Numbers.percent(s.relative(), 0),
                Numbers.count(s.draws()));
    }

    /** The gradient ratio of {@code layer}, or of all where that is empty, in words. */
    static Table ratio(RatioView view, String layer) {
        if (view == null) {
            return new Table(List.of(Texts.get("details.none")), List.of(), List.of());
        }
        String how = Texts.get(
                "details.facts.ratio",
                Numbers.count(view.epoch() + 1L),
                Numbers.count(view.samples()),
                Numbers.significant(view.rho(), ERROR_DIGITS));
        Optional<GradientRatio.Layer> own = layer(view, layer);
        RatioCounts all = own.map(GradientRatio.Layer::all).orElseGet(view.ratio()::all);
        RatioCounts inside = own.map(GradientRatio.Layer::inside).orElseGet(view.ratio()::inside);
        RatioCounts outside = own.map(GradientRatio.Layer::outside).orElseGet(view.ratio()::outside);
        String negative = inside.all() == 0 || outside.all() == 0
                ? Texts.get("details.below", share(all))
                : Texts.get("details.below.groups", share(all), share(inside), share(outside));
        String hidden = Texts.get(
                "details.undefined",
                Numbers.percent((double) all.zero() / all.all(), 1),
                Numbers.percent((double) all.unchanged() / all.all(), 1),
                Numbers.percent((double) (all.below() + all.above()) / all.all(), 1));
        return new Table(List.of(how, negative, hidden), List.of(), List.of());
    }

    /** The layer called {@code name}; empty where there is none. */
    static Optional<GradientRatio.Layer> layer(RatioView view, String name) {
        return view.ratio().layers().stream()
                .filter(l -> l.layer().equals(name))
                .findFirst();
    }

    /** The shares of r below 0 by layer, inside and outside the mask. */
    static Table shares(RatioView view) {
        if (view == null) {
            return new Table(List.of(), List.of(), List.of());
        }
        List<Row> rows = view.ratio().layers().stream()
                .map(l -> new Row(
                        l.layer(),
                        "",
                        List.of(percent(l.inside()), percent(l.outside())),
                        l.all().negativeShare()))
                .toList();
        return new Table(List.of(), heads("details.perturbed", "details.alone"), rows);
    }

    private static String percent(RatioCounts counts) {
        return counts.defined() == 0 ? Numbers.NONE : share(counts) + " %";
    }

    private static String share(RatioCounts counts) {
        return Numbers.percent(counts.negativeShare(), 1);
    }

    static Table layers(LayersView view) {
        if (view == null) {
            return new Table(List.of(Texts.get("details.none")), List.of(), List.of());
        }
        double most = view.layers().stream()
                .mapToDouble(l -> l.spectrum().eigenvalues()[0])
                .max()
                .orElse(1);
        return new Table(
                List.of(Texts.get("details.facts.layers", Numbers.count(view.epoch() + 1L))),
                List.of(
                        new Head(Texts.get("details.weights"), null),
                        new Head("λ₁", null),
                        new Head("λ₁/λ₅", null),
                        new Head(Texts.get("details.trace"), null)),
                view.layers().stream().map(l -> layer(l, most)).toList());
    }

    private static Row layer(LayerSpectrum layer, double most) {
        Spectrum s = layer.spectrum();
        List<String> cells = List.of(Numbers.count(layer.parameters()), value(s, 0), ratio(s), trace(s));
        double bar = most > 0 ? Math.max(0, s.eigenvalues()[0] / most) : Double.NaN;
        return new Row(layer.layer(), Texts.get("details.tip.layers"), cells, bar);
    }

    private static String ratio(Spectrum s) {
        return Double.isFinite(s.ratio())
                ? mark(s.ratioConverged()) + Numbers.significant(s.ratio(), DIGITS)
                : Numbers.NONE;
    }
}
