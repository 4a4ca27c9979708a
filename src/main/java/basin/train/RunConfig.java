package basin.train;

import basin.kernel.Precision;
import java.util.List;

/**
 * All that determines a run. Immutable. Defaults stand in {@link Defaults} alone; what is allowed in {@link Checks}.
 *
 * @param data one of {@link basin.data.Datasets#NAMES}, {@code images} also with a size
 * @param dataDir folder of a data set in files; empty for generated ones
 * @param labelNoise share of the training labels replaced by another class, 0..1
 * @param augment what training samples go through before each use
 * @param network architecture with sizes: {@code cnn:12-24-32}, {@code mlp:64-64-relu}, {@code resnet18},
 *     {@code wrn28-10}, {@code vgg11-bn}
 * @param width channels of the first stage of {@code resnet} and {@code vgg}
 * @param lanes one or more, names unique
 * @param epochs 1 or more
 * @param batch samples of a step, 1 or more
 * @param schedule of the learning rate
 * @param grow where SSAM-D grows
 * @param statistics which passes move running statistics
 * @param seed of every random stream
 * @param threads of each lane
 * @param precision of the networks
 * @param keep which checkpoints stay
 * @param measure surfaces and spectra
 */
public record RunConfig(
        String data,
        String dataDir,
        double labelNoise,
        Augment augment,
        String network,
        int width,
        List<LaneConfig> lanes,
        int epochs,
        int batch,
        Schedule schedule,
        Grow grow,
        Statistics statistics,
        long seed,
        int threads,
        Precision precision,
        Keep keep,
        Measure measure) {
    /** Copies the list. */
    public RunConfig {
        lanes = List.copyOf(lanes);
    }

    /** A draft that starts from these settings. */
    public RunDraft draft() {
        return new RunDraft(this);
    }

    /** What training samples go through before each use: {@link basin.data.Augmentation} says how. */
    public enum Augment {
        /** Nothing. */
        NONE,
        /** A crop from the image with 4 black pixels around it, and flips. */
        BASIC,
        /** The same, and a square of 16 pixels cut out of half of the images. */
        CUTOUT,
        /** A random part of the image, resized, and flips. */
        RESIZED
    }

    /** How the learning rate falls. */
    public enum Schedule {
        /** lr0 (1 + cos(pi e / T)) / 2. */
        COSINE,
        /** lr0. */
        CONSTANT,
        /** lr0, a tenth from half of the epochs, a hundredth from three quarters. */
        STEP,
        /** lr0 / sqrt(t + 1) over the steps t, rho alike, as in the paper's theorems. */
        SQRT
    }

    /** Where SSAM-D grows: among the former zeros, or also among those just dropped. */
    public enum Grow {
        /** Among the coordinates that were 0 before the drop. */
        PUBLISHED,
        /** Algorithm 2 read literally: also among those just dropped. */
        LITERAL
    }

    /** Which passes of a step move the running statistics of normalizations. */
    public enum Statistics {
        /** The first. */
        FIRST,
        /** Both, as the published code does. */
        BOTH
    }

    /**
     * Which checkpoints stay on the disk.
     *
     * @param kind last, best or every
     * @param every epochs between kept ones, for {@code EVERY}
     */
    public record Keep(Kind kind, int every) {
        /** The kinds of {@code --keep}. */
        public enum Kind {
            /** The newest alone. */
            LAST,
            /** The newest and the one of best test accuracy. */
            BEST,
            /** The newest and every N-th epoch's. */
            EVERY
        }
    }

    /**
     * When and how surfaces and spectra are measured.
     *
     * @param everyEpochs epochs between measurements while training; 0 is never
     * @param side places a side of a surface while training
     * @param finalSide places a side after the end or on request
     * @param samples training samples that surfaces are a mean over, drawn once
     * @param span half the width of the plane: coordinates run from -span to span
     * @param steps Lanczos steps while training
     * @param finalSteps Lanczos steps after the end or on request
     * @param probes Rademacher probes of the density
     * @param spectrumSamples training samples that spectra are a mean over, the first of the surface's
     */
    public record Measure(
            int everyEpochs,
            int side,
            int finalSide,
            int samples,
            double span,
            int steps,
            int finalSteps,
            int probes,
            int spectrumSamples) {}
}
