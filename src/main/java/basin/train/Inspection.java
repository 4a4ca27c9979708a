package basin.train;

import basin.data.BatchOrder;
import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Vec;
import basin.model.Network;
import basin.spectrum.GradientRatio;
import basin.spectrum.LayerSpectrum;
import basin.spectrum.Sharpness;
import basin.spectrum.Spectrum;
import basin.spectrum.SpectrumEstimator;
import basin.spectrum.SpectrumPlan;
import basin.spectrum.SpectrumProgress;
import basin.spectrum.SymmetricMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Curvature and gradients of one network at its weights, over the stated samples of its run and with its seed's random
 * streams, so that lanes, and the window and the command line, find the same. Weights and running statistics have their
 * bits afterwards. Used by one thread.
 */
public final class Inspection {
    /** The noise of a first look: a twentieth of the weights' length, eight draws. */
    private static final double NOISE = 0.05;

    private static final int DRAWS = 8;

    private final RunConfig run;
    private final Network network;
    private final Samples training;
    private final Samples samples;
    private final PiecewiseLoss loss;

    /** Of {@code network}, which is moved about; {@code between} runs often and may give up by an exception. */
    public Inspection(RunConfig run, Network network, Samples training, Runnable between) {
        this.run = run;
        this.network = network;
        this.training = training;
        Samples all = MeasuredSamples.of(run, training);
        int count = Math.min(all.size(), run.measure().spectrumSamples());
        samples = all.pick(IntStream.range(0, count).toArray());
        loss = new PiecewiseLoss(network, samples, between);
    }

    /** How many samples the loss is a mean over. */
    public int samples() {
        return samples.size();
    }

    /** How many weights the network has. */
    public int parameters() {
        return network.layout().size();
    }

    /** The bytes of the vectors that a spectrum by {@code plan} holds. */
    public long bytes(SpectrumPlan plan) {
        return plan.bytes(parameters(), run.precision());
    }

    /** How many products {@link #layers} takes at most. */
    public long layerProducts(SpectrumPlan plan) {
        return LayerSpectrum.products(network.layout(), plan);
    }

    /** The Hessian's spectrum; empty where {@code progress} asked to stop. */
    public Optional<Spectrum> spectrum(SpectrumPlan plan, SpectrumProgress progress) {
        return estimate(SymmetricMap.hessian(loss), plan, progress);
    }

    /** The spectrum of its Gauss-Newton part, from the same probes. */
    public Optional<Spectrum> gaussNewton(SpectrumPlan plan, SpectrumProgress progress) {
        return estimate(SymmetricMap.of(loss, loss::gaussNewtonVector), plan, progress);
    }

    private Optional<Spectrum> estimate(SymmetricMap map, SpectrumPlan plan, SpectrumProgress progress) {
        plan.check(network.layout().size());
        return new SpectrumEstimator(map, plan, samples(), probes()).run(progress);
    }

    /** The spectra of the Hessian's diagonal blocks. */
    public Optional<List<LayerSpectrum>> layers(SpectrumPlan plan, SpectrumProgress progress) {
        return LayerSpectrum.measure(SymmetricMap.hessian(loss), network.layout(), plan, samples(), probes(), progress);
    }

    private Rng probes() {
        return Rng.of(run.seed(), SpectrumEstimator.PURPOSE);
    }

    /** How much the loss rises around the weights. */
    public Sharpness sharpness(Sharpness.Settings settings) {
        return Sharpness.measure(loss, settings, samples(), Rng.of(run.seed(), Sharpness.PURPOSE));
    }

    /** The settings of a first look: the ball of {@link #radius}, noise of a twentieth of the weights' length. */
    public static Sharpness.Settings sharpnessOf(RunConfig run) {
        return new Sharpness.Settings(radius(run), NOISE, false, DRAWS);
    }

    /** One radius for all lanes of {@code run}: the largest rho of any, or the default one where none perturbs. */
    public static double radius(RunConfig run) {
        double largest = run.lanes().stream().mapToDouble(LaneConfig::rho).max().orElse(0);
        return largest > 0
                ? largest
                : Defaults.lane(OptimizerKind.SAM.id(), OptimizerKind.SAM).rho();
    }

    /**
     * The gradient ratios of the batch of the step after {@code step}, in training mode; with another size than the run's,
     * of the first batch of its epoch.
     *
     * @param step the last one taken
     * @param epoch of that step
     * @param rho radius of the full perturbation
     * @param mask a 0 or 1 a coordinate
     * @param batch samples of the batch, 1 or more
     */
    public RatioView ratio(int step, int epoch, double rho, byte[] mask, int batch) {
        BatchOrder order = new BatchOrder(training.size(), batch, run.seed());
        int next = (step + 1) / BatchOrder.stepsPerEpoch(training.size(), run.batch());
        int[] picked = order.batch(batch == run.batch() ? step + 1 : next * order.stepsPerEpoch());
        Vec buffers = network.buffers().copy();
        try {
            network.use(training.pick(picked), Trainer.mode(run));
            GradientRatio found = GradientRatio.measure(network, rho, mask, GradientRatio.BINS);
            return new RatioView(step, epoch, rho, picked.length, found);
        } finally {
            network.buffers().set(buffers);
        }
    }
}
