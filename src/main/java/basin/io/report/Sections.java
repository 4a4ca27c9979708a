package basin.io.report;

import basin.io.LossScale;
import basin.io.Numbers;
import basin.io.Viridis;
import basin.landscape.LossGrid;
import basin.spectrum.Spectrum;
import basin.train.MaskView;
import basin.train.Surface;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The sections with a figure a lane: surfaces, maps, masks, eigenvalues. */
final class Sections {
    private static final double BAR_WIDTH = 300;

    private final Markup m;
    private final Language language;
    private final List<LaneFigures> lanes;
    private final LossScale scale;

    Sections(Markup m, List<LaneFigures> lanes) {
        this.m = m;
        this.language = m.language();
        this.lanes = lanes;
        this.scale = LossScale.of(lanes.stream()
                .map(l -> l.lane().surface())
                .filter(Objects::nonNull)
                .map(Surface::grid)
                .toList());
    }

    /** The surfaces in 3-D and from above. */
    void surfaces() {
        LaneGrid.draw(
                m,
                "Loss surfaces",
                "The loss around each network, over a plane through its weights along two random directions, the same for"
                        + " all lanes and each scaled to its lane’s own filters. The mark is the network. A wide, low"
                        + " bowl is a flat minimum. Height and colour have one scale for all lanes.",
                lanes,
                out -> colourBar(out, scale.cut() ? "Loss; surfaces are cut open above the end" : "Loss"),
                l -> cell(l, () -> SurfaceFigure.draw(m, l, scale)));
        LaneGrid.draw(
                m,
                "The same from above",
                "Level lines join places of equal loss. The further apart they are, the flatter the surface.",
                lanes,
                out -> colourBar(out, "Loss"),
                l -> cell(l, () -> ContourFigure.draw(m, l, scale)));
    }

    private LaneGrid.Cell cell(LaneFigures lane, Runnable draw) {
        Surface surface = lane.lane().surface();
        if (surface == null || Float.isNaN(surface.grid().lowest())) {
            return new LaneGrid.Cell("No loss surface was measured.", null, "");
        }
        LossGrid grid = surface.grid();
        return new LaneGrid.Cell(
                null,
                draw,
                Words.items(
                        capital(Words.when(language, surface.epoch())),
                        grid.side() + " × " + grid.side(),
                        Words.count(language, grid.samples(), "sample"),
                        "cos θ " + Numbers.fixed(grid.cosine(), 3),
                        language.say("lowest {0}", Numbers.significant(grid.lowest(), 3)),
                        grid.complete() ? "" : language.of("partly from a coarser grid")));
    }

    private void colourBar(Markup out, String label) {
        BufferedImage bar = new BufferedImage(Viridis.SIZE, 1, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < Viridis.SIZE; i++) {
            bar.setRGB(i, 0, Viridis.rgb((i + 0.5) / Viridis.SIZE));
        }
        out.open("div", "class", "bar-row").leaf("span", label);
        out.open("svg", "viewBox", "-14 0 " + Svg.n(BAR_WIDTH + 28) + " 32", "class", "scale", "aria-hidden", "true");
        out.empty(
                "image",
                "width",
                Svg.n(BAR_WIDTH),
                "height",
                "12",
                "preserveAspectRatio",
                "none",
                "href",
                Png.uri(bar));
        double[] ticks = scale.ticks();
        for (int i = 0; i < ticks.length; i++) {
            double x = BAR_WIDTH * scale.share(ticks[i]);
            Svg.line(out, "axis", x, 12, x, 16);
            Svg.text(out, "middle", x, 28, scale.label(i));
        }
        out.close().closeLine();
    }

    /** The masks of every layer. */
    void masks() {
        LaneGrid.draw(
                m,
                "Masks",
                "Which weights are perturbed (coloured) and which are left alone. Filters run from top to bottom, inputs from"
                        + " left to right, the kernel inside; the number is the share perturbed. Where a pixel holds"
                        + " several weights it has their mixed colour.",
                lanes,
                x -> {},
                this::mask);
    }

    private LaneGrid.Cell mask(LaneFigures lane) {
        MaskView mask = lane.lane().mask();
        if (!lane.lane().config().optimizer().perturbs()) {
            return new LaneGrid.Cell("No mask: SGD perturbs nothing.", null, "");
        }
        if (!lane.lane().config().optimizer().sparse()) {
            return new LaneGrid.Cell("Every weight is perturbed: density 1.", null, "");
        }
        if (mask == null) {
            return new LaneGrid.Cell("No mask was stored.", null, "");
        }
        return new LaneGrid.Cell(
                null,
                () -> MaskFigure.draw(m, lane),
                Words.items(
                        capital(Words.when(language, mask.epoch())),
                        language.say("{0} of {1} perturbed", Numbers.count(mask.count()), Numbers.count(mask.length())),
                        language.say("density {0}", Numbers.fixed(mask.density(), 2))));
    }

    /** The eigenvalues of the Hessian. */
    void spectra() {
        SpectrumFigure figure = new SpectrumFigure(lanes);
        LaneGrid.draw(
                m,
                "Eigenvalues of the Hessian",
                "How sharp the loss bends, and in how many directions: the share of all eigenvalues in each bin, on a"
                        + " logarithmic axis. One range for all lanes; the dotted line is the largest.",
                lanes,
                x -> {},
                l -> spectrum(figure, l));
    }

    private LaneGrid.Cell spectrum(SpectrumFigure figure, LaneFigures lane) {
        Spectrum s = lane.spectrum();
        if (s == null) {
            return new LaneGrid.Cell("No eigenvalues were measured.", null, "");
        }
        return new LaneGrid.Cell(
                null,
                () -> figure.draw(m, lane),
                Words.items(
                        capital(Words.when(language, lane.lane().spectrum().epoch())),
                        Words.count(language, s.steps(), "Lanczos step"),
                        Words.count(language, s.probes(), "probe"),
                        Words.count(language, s.samples(), "sample"),
                        residual(s, 0),
                        residual(s, Spectrum.RATIO_OVER - 1),
                        language.say("smallest {0}", Numbers.significant(s.smallest(), 2))));
    }

    private String residual(Spectrum s, int i) {
        return i < s.residuals().length
                ? language.say(
                        "residual of {0} {1}", "λ" + Numbers.subscript(i + 1), Numbers.significant(s.residuals()[i], 2))
                : "";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
