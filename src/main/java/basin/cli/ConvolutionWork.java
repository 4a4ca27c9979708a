package basin.cli;

import basin.kernel.Backends;
import basin.kernel.Op;
import java.util.List;
import java.util.Optional;

/**
 * The convolutions of ResNet-18 for images of 3 x 32 x 32, forward and both ways backward, with the layouts that they
 * have in a network: what stands between them (sums, the head) is computed and not counted. Against it a matrix product.
 */
final class ConvolutionWork implements BenchWork {
    private final ConvolutionChain chain;
    private final ProductWork product;

    ConvolutionWork(BenchSettings settings) {
        chain = new ConvolutionChain(
                Backends.open(settings.precision(), settings.threads()),
                settings.batch(),
                settings.width(),
                settings.network().layout().size());
        product = new ProductWork(ProductWork.SIZE, settings.threads());
    }

    @Override
    public long run() {
        List<ConvolutionChain.Stage> stages = chain.stages();
        long nanos = 0;
        for (ConvolutionChain.Stage stage : stages) {
            long start = System.nanoTime();
            stage.op().forward(Op.Phase.TRAINING);
            nanos += stage.counted() ? System.nanoTime() - start : 0;
        }
        chain.turn();
        for (int i = stages.size() - 1; i >= 0; i--) {
            long start = System.nanoTime();
            stages.get(i).op().backward();
            nanos += stages.get(i).counted() ? System.nanoTime() - start : 0;
        }
        return nanos;
    }

    @Override
    public Optional<Amount> amount() {
        return Optional.of(new Amount(chain.operations(), "GFLOP/s"));
    }

    @Override
    public Optional<Reference> reference() {
        return Optional.of(new Reference("a matrix product of " + ProductWork.SIZE + " rows", product));
    }

    @Override
    public void close() {
        product.close();
        chain.close();
    }
}
