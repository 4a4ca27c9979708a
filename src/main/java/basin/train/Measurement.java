package basin.train;

import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Vec;
import basin.landscape.Directions;
import basin.landscape.LossGrid;
import basin.landscape.LossPlane;
import basin.model.Network;
import basin.spectrum.Spectrum;
import basin.spectrum.SpectrumEstimator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Surface and spectrum of a lane's weights as they were at one step, on a copy of its network with the running
 * statistics of that step. The training samples, the raw directions and the probes are the same for all lanes of a run.
 * Used by the lane's worker.
 */
final class Measurement {
    private final RunConfig run;
    private final Network network;
    private final Samples samples;
    private final int step;
    private final int epoch;
    private final Listener listener;

    /** Where results go, on the worker; {@link #between} runs often and may give up by an exception. */
    interface Listener {
        /** A chance to do something else. */
        void between();

        /** A surface as it stands; complete at progress 1. */
        void surface(Surface surface);

        /** So many of the products of a spectrum are computed. */
        void products(int done, int total);

        /** A spectrum as it stands; complete at progress 1. */
        void spectrum(SpectrumView spectrum);

        /** The surface and the spectrum shown before; null before the first. */
        LaneSnapshot shown();

        /** Whether it is time to show something new. */
        boolean due();
    }

    /** Of {@code network}, a copy that is moved about; {@code step} is the last one taken, in {@code epoch}. */
    Measurement(RunConfig run, Network network, Samples training, int step, int epoch, Listener listener) {
        this.run = run;
        this.network = network;
        this.step = step;
        this.epoch = epoch;
        this.listener = listener;
        samples = MeasuredSamples.of(run, training);
    }

    /**
     * Surface and spectrum at the sizes meant for training, or at the final ones, eigenvalues roughly first; a spectrum
     * waits for its {@code turn}.
     */
    void measure(boolean fine, Turn turn) throws InterruptedException {
        RunConfig.Measure sizes = run.measure();
        if (!fine) {
            surface(sizes.side());
            spectrum(sizes.steps(), turn);
            return;
        }
        if (sizes.steps() < sizes.finalSteps()) {
            spectrum(sizes.steps(), turn);
        }
        surface(sizes.finalSide());
        spectrum(sizes.finalSteps(), turn);
    }

    private void spectrum(int steps, Turn turn) throws InterruptedException {
        listener.spectrum(before(0));
        turn.take(listener::between, () -> spectrum(steps));
    }

    /** The spectrum shown so far, beside which another is taken. */
    private SpectrumView before(double progress) {
        SpectrumView old = listener.shown().spectrum();
        return old == null
                ? new SpectrumView(step, epoch, null, progress)
                : new SpectrumView(old.step(), old.epoch(), old.spectrum(), progress);
    }

    private void surface(int side) {
        Vec w = network.parameters();
        Rng rng = Rng.of(run.seed(), Directions.PURPOSE);
        Vec first = direction(w, rng);
        Vec second = direction(w, rng);
        PiecewiseLoss loss = new PiecewiseLoss(network, samples, listener::between);
        double span = run.measure().span();
        try (LossPlane plane = new LossPlane(loss, first, second)) {
            LossGrid grid = plane.grid(side, span, samples.size(), (done, total, soFar) -> {
                if (listener.due() && done < total) {
                    listener.surface(between(soFar.get(), (double) done / total));
                }
                return true;
            });
            listener.surface(new Surface(step, epoch, grid, 1));
        }
    }

    private Vec direction(Vec w, Rng rng) {
        return Directions.normalized(Directions.raw(w, rng), w, network.layout(), Directions.Normalization.FILTER);
    }

    /** What is shown meanwhile: no holes where there is a surface without, and none of these weights that is worse. */
    private Surface between(LossGrid soFar, double progress) {
        Surface old = listener.shown().surface();
        boolean holes = IntStream.range(0, soFar.values().length).anyMatch(i -> Float.isNaN(soFar.values()[i]));
        if (old != null && (holes || (old.step() == step && old.grid().complete()))) {
            return new Surface(old.step(), old.epoch(), old.grid(), progress);
        }
        return new Surface(step, epoch, soFar, progress);
    }

    private void spectrum(int wanted) {
        int steps = LanczosMemory.steps(run, network.layout().size(), wanted);
        int[] first = IntStream.range(0, Math.min(samples.size(), run.measure().spectrumSamples()))
                .toArray();
        PiecewiseLoss loss = new PiecewiseLoss(network, samples.pick(first), listener::between);
        Rng rng = Rng.of(run.seed(), SpectrumEstimator.PURPOSE);
        int probes = run.measure().probes();
        Optional<Spectrum> found = new SpectrumEstimator(loss, steps, probes, first.length, rng).run((done, total) -> {
            listener.products(done, total);
            if (listener.due() && done < total) {
                listener.spectrum(before((double) done / total));
            }
            return true;
        });
        listener.spectrum(new SpectrumView(step, epoch, found.orElseThrow(), 1));
    }
}
