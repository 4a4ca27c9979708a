package basin.kernel;

/** A tensor's sizes. */
abstract class SizedTensor implements Tensor {
    private final int batch;
    private final int channels;
    private final int height;
    private final int width;

    SizedTensor(int batch, int channels, int height, int width) {
        this.batch = batch;
        this.channels = channels;
        this.height = height;
        this.width = width;
    }

    @Override
    public final int batch() {
        return batch;
    }

    @Override
    public final int channels() {
        return channels;
    }

    @Override
    public final int height() {
        return height;
    }

    @Override
    public final int width() {
        return width;
    }
}
