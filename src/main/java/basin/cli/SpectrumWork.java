package basin.cli;

import basin.data.Rng;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.Networks;
import basin.spectrum.Spectrum;
import basin.spectrum.SpectrumEstimator;
import basin.spectrum.SpectrumPlan;
import basin.spectrum.SymmetricMap;
import java.util.OptionalInt;

/** The Hessian's five largest eigenvalues by Lanczos' method, each until its residual is a thousandth of it. */
final class SpectrumWork implements BenchWork {
    /** More steps than it takes. */
    private static final SpectrumPlan PLAN = new SpectrumPlan(Spectrum.RATIO_OVER, 1000, 1, 1e-3);

    private final Network network;
    private final int images;
    private int products;

    SpectrumWork(BenchSettings settings) {
        network = Networks.create(settings.network(), settings.precision(), 1, settings.threads());
        images = settings.batch();
        network.use(new RandomImages(images), Network.Mode.INFERENCE);
    }

    @Override
    public long run() {
        products = 0;
        SymmetricMap h = SymmetricMap.of(network, this::multiply);
        Rng rng = Rng.of(1, SpectrumEstimator.PURPOSE);
        return BenchWork.nanos(() -> new SpectrumEstimator(h, PLAN, images, rng).run((done, total) -> true));
    }

    private void multiply(Vec v, Vec product) {
        products++;
        network.hessianVector(v, product);
    }

    @Override
    public OptionalInt products() {
        return OptionalInt.of(products);
    }

    @Override
    public void close() {
        network.close();
    }
}
