package basin.cli;

import basin.data.Augmentation;
import basin.data.BatchOrder;
import basin.data.Batches;
import basin.data.Datasets;
import basin.data.RandomPictures;
import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.Networks;
import basin.optim.Moment;
import basin.optim.Optimizer;
import basin.optim.Sgd;
import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Five SGD steps whose batches are JPEG files read ahead of training; against it the same steps over the same samples in memory. */
final class LoadingWork implements BenchWork {
    private static final int STEPS = 5;
    private static final int A_CLASS = 64;

    private final Path folder;
    private final Side files;
    private final Side memory;

    LoadingWork(BenchSettings settings) {
        try {
            folder = Files.createTempDirectory("basin-bench");
            RandomPictures.write(folder, RandomImages.CLASSES, A_CLASS, RandomImages.SHAPE.width());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = "images:" + RandomImages.SHAPE.width();
        Samples read = Datasets.open(name, folder, 0, 1).training();
        files = new Side(settings, read);
        memory = new Side(settings, new Held(read));
    }

    @Override
    public long run() {
        return files.run();
    }

    @Override
    public Optional<Reference> reference() {
        return Optional.of(new Reference("from memory", memory));
    }

    @Override
    public void close() {
        files.close();
        memory.close();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepest = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepest) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Training over one kind of samples. */
    private static final class Side implements BenchWork {
        private final Network network;
        private final Optimizer optimizer;
        private final Batches batches;
        private int step;

        Side(BenchSettings settings, Samples samples) {
            network = Networks.create(settings.network(), settings.precision(), 1, settings.threads());
            LaneConfig lane = Defaults.lane("bench", OptimizerKind.SGD);
            optimizer = new Sgd(network.parameters(), lane.momentum(), lane.weightDecay());
            optimizer.learningRate(lane.learningRate());
            BatchOrder order = new BatchOrder(samples.size(), settings.batch(), 1);
            batches = Batches.of(samples, order, Augmentation.NONE, 1, Integer.MAX_VALUE);
        }

        @Override
        public long run() {
            return BenchWork.nanos(() -> {
                for (int i = 0; i < STEPS; i++) {
                    network.use(batches.of(step), Network.Mode.TRAINING);
                    optimizer.step(network, new Moment(0, 1, step, step));
                    step++;
                }
            });
        }

        @Override
        public void close() {
            batches.close();
            network.close();
        }
    }

    /** Samples read once. */
    private static final class Held implements Samples {
        private final Samples read;
        private final float[][] values;

        Held(Samples read) {
            this.read = read;
            values = new float[read.size()][];
            Vec one = Vec.zeros(Precision.FLOAT, read.shape().size());
            for (int i = 0; i < values.length; i++) {
                read.read(i, one, 0);
                values[i] = one.toFloats();
            }
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Shape shape() {
            return read.shape();
        }

        @Override
        public int classes() {
            return read.classes();
        }

        @Override
        public int label(int i) {
            return read.label(i);
        }

        @Override
        public void read(int i, Vec into, int offset) {
            into.put(offset, values[i]);
        }
    }
}
