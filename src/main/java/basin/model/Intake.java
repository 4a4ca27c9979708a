package basin.model;

import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Kernels;
import basin.kernel.Tensor;
import basin.kernel.Vec;

/** Where a batch comes into a placed graph: its data as a tensor, and its labels. */
final class Intake {
    private final Tensor tensor;
    private final Vec staging;
    private final int[] labels;
    private Batch loaded;

    /** For batches of {@code batch} samples of {@code shape}. */
    Intake(Kernels kernels, Shape shape, int batch) {
        tensor = kernels.input(batch, shape.channels(), shape.height(), shape.width(), false);
        staging = Vec.zeros(kernels.precision(), batch * shape.size());
        labels = new int[batch];
    }

    /** The data. */
    Tensor tensor() {
        return tensor;
    }

    /** The class of each loaded sample. */
    int[] labels() {
        return labels;
    }

    /** Takes in the samples from {@code start} on, as many as the batch has. */
    void load(Samples samples, int start) {
        if (loaded != null && loaded.start == start && loaded.samples.equals(samples)) {
            return;
        }
        int size = samples.shape().size();
        for (int i = 0; i < labels.length; i++) {
            samples.read(start + i, staging, i * size);
            labels[i] = samples.label(start + i);
        }
        tensor.write(staging);
        loaded = new Batch(samples, start);
    }

    /** What was loaded last. */
    Batch batch() {
        return loaded;
    }

    /** The samples from {@code start} on; samples are immutable, so that equal ones need not be read again. */
    record Batch(Samples samples, int start) {}
}
