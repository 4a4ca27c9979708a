package basin.train;

import basin.data.Datasets;
import basin.data.Outline;
import basin.model.NetworkMemory;
import basin.spectrum.SpectrumEstimator;
import basin.train.MemoryNeed.Part;
import java.nio.file.Path;

/** Counts what a run's work takes outside the Java heap: layers to the byte, vectors by their number. */
final class MemoryCount {
    /** Weights, gradient, velocity, and the array that DL4J draws the first weights in. */
    private static final int LANE = 4;

    /** Fisher information, the copy whose statistics are estimated in the first epoch, and a batch's part. */
    private static final int FISHER = 3;

    /** A copy of the weights, two directions and what they are drawn in, the origin, a piece's part. */
    private static final int SURFACE = 7;

    /** A copy of the weights, a piece's part, the gradient, the point, the product, a batch's part. */
    private static final int SPECTRUM = 6;

    private final RunConfig run;
    private final Outline data;
    private final NetworkMemory passes;
    private final long vector;

    /** Of {@code run}; loads the native libraries. */
    MemoryCount(RunConfig run) {
        this.run = run;
        data = Datasets.outline(run.data(), Path.of(run.dataDir()));
        passes = new NetworkMemory(Experiments.spec(run), run.precision(), run.threads());
        vector = (long) passes.parameters() * run.precision().bytes();
    }

    /** Networks, optimizers, steps and evaluations of all lanes. */
    Part training() {
        int piece = Evaluation.PIECE;
        long layers = run.lanes().size()
                * (passes.training(data.training(), run.batch())
                        + passes.losses(Math.min(piece, data.training()))
                        + passes.losses(data.training() % piece)
                        + passes.losses(data.test() % piece));
        long vectors = 0;
        for (LaneConfig lane : run.lanes()) {
            vectors += LANE + more(lane);
            if (lane.optimizer() == OptimizerKind.SSAM_F) {
                vectors += FISHER;
                layers += passes.fisher(Math.min(lane.fisherSamples(), data.training()));
            }
        }
        return new Part(layers, vectors * vector);
    }

    /** The saved weights of a second pass, a direction or what is kept between steps, and a second moment. */
    private static int more(LaneConfig lane) {
        int own =
                switch (lane.optimizer()) {
                    case SGD -> 0;
                    case SAM, SSAM_F, SSAM_D, SAM_ON -> 1;
                    case ASAM, LOOKSAM -> 2;
                };
        return lane.base() == LaneConfig.Base.ADAMW ? own + 1 : own;
    }

    /** The operations of all steps and masks of all lanes, as {@link Cost} will count them; more than that where a step leaves something out. */
    double operations() {
        double samples = 0;
        for (LaneConfig lane : run.lanes()) {
            double second = lane.optimizer() == OptimizerKind.LOOKSAM ? 1.0 / lane.lookEvery() : 1;
            double passes = lane.optimizer().perturbs() && lane.rho() > 0 ? 1 + second : 1;
            samples += (double) run.epochs() * data.training() * passes;
            if (lane.optimizer() == OptimizerKind.SSAM_F) {
                double masks = Math.ceil((double) run.epochs() / lane.maskEvery());
                samples += masks * Math.min(lane.fisherSamples(), data.training());
            }
        }
        return passes.gradientFlops() * samples;
    }

    /** A lane's surface. */
    Part surface() {
        return new Part(passes.losses(measured()), SURFACE * vector);
    }

    /** A lane's spectrum of {@code steps} Lanczos steps. */
    Part spectrum(int steps) {
        int samples = Math.min(run.measure().spectrumSamples(), measured());
        long basis = SpectrumEstimator.bytes(passes.parameters(), run.precision(), steps);
        return new Part(
                passes.products(samples, PiecewiseLoss.piece(passes.flops(), samples)), SPECTRUM * vector + basis);
    }

    /** The Lanczos steps that the run makes at its end. */
    int steps() {
        return LanczosMemory.steps(run, passes.parameters(), run.measure().finalSteps());
    }

    private int measured() {
        return Math.min(run.measure().samples(), data.training());
    }
}
