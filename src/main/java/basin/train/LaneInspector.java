package basin.train;

import basin.data.Samples;
import basin.model.Network;
import basin.spectrum.Sharpness;
import basin.spectrum.Spectrum;
import basin.spectrum.SpectrumPlan;
import basin.spectrum.SpectrumProgress;
import java.util.Set;
import java.util.function.Consumer;

/** Answers the inquiries about a lane at one step, on a copy of its network. Used by the lane's worker. */
final class LaneInspector {
    /** Eigenvalues are asked for until their residuals are this share of them. */
    private static final double TOLERANCE = 1e-3;

    private final RunConfig run;
    private final Point at;
    private final int parameters;
    private final Inspection inspection;
    private final Outward out;
    private Sharpness sharpness;

    /**
     * Where a lane stands.
     *
     * @param step the last one taken
     * @param epoch of that step
     * @param rho of its own perturbation; 0 where it has none
     * @param mask a 0 or 1 a coordinate
     * @param length ||e|| / rho of the step
     */
    record Point(int step, int epoch, double rho, byte[] mask, double length) {}

    /**
     * Where it all goes.
     *
     * @param between runs often and may give up by an exception
     * @param work says what is under way
     * @param finding what was found
     * @param progress of a spectrum
     */
    record Outward(Runnable between, Consumer<String> work, Consumer<Finding> finding, SpectrumProgress progress) {}

    LaneInspector(RunConfig run, Network copy, Samples training, Point at, Outward out) {
        this.run = run;
        this.at = at;
        this.out = out;
        parameters = copy.layout().size();
        inspection = new Inspection(run, copy, training, out.between());
    }

    /** What takes no longer than some steps: ratio and sharpness, the eigenvalues still missing. */
    void look() {
        out.work().accept(Inquiry.RATIO.work());
        ratio();
        out.work().accept(Inquiry.SHARPNESS.work());
        sharpness(null);
    }

    /** Answers each of {@code asked}; spectra of a run's lanes take turns by {@code turn}. */
    void answer(Set<Inquiry> asked, Spectrum known, Turn turn) throws InterruptedException {
        for (Inquiry inquiry : asked) {
            out.work().accept(inquiry.work());
            if (inquiry.spectrum()) {
                turn.take(out.between(), inquiry == Inquiry.LAYERS ? this::layers : this::gaussNewton);
            } else if (inquiry == Inquiry.RATIO) {
                ratio();
            } else {
                sharpness(known);
            }
        }
    }

    private void ratio() {
        double rho = at.rho() > 0 ? at.rho() : Inspection.radius(run);
        out.finding().accept(inspection.ratio(at.step(), at.epoch(), rho, at.mask(), run.batch()));
    }

    /** The rises, with the eigenvalues of {@code spectrum} of the same weights; null where there are none. */
    void sharpness(Spectrum spectrum) {
        if (sharpness == null) {
            sharpness = inspection.sharpness(Inspection.sharpnessOf(run));
        }
        out.finding().accept(SharpnessView.of(at.step(), at.epoch(), sharpness, spectrum, at.length()));
    }

    private SpectrumPlan plan() {
        return plan(run, parameters);
    }

    /** How the spectra that are inquired of a network of {@code parameters} weights are taken. */
    static SpectrumPlan plan(RunConfig run, int parameters) {
        int steps = LanczosMemory.steps(run, parameters, run.measure().finalSteps());
        int eigenvalues = Math.min(Math.min(parameters, steps), Spectrum.RATIO_OVER);
        return new SpectrumPlan(eigenvalues, steps, run.measure().probes(), TOLERANCE);
    }

    private void gaussNewton() {
        Spectrum found = inspection.gaussNewton(plan(), out.progress()).orElseThrow();
        out.finding().accept(new GaussNewtonView(at.step(), at.epoch(), found));
    }

    private void layers() {
        out.finding()
                .accept(new LayersView(
                        at.step(),
                        at.epoch(),
                        inspection.layers(plan(), out.progress()).orElseThrow()));
    }
}
