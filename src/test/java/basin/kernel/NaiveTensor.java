package basin.kernel;

/** A tensor of the naive kernels: plain arrays in C order. */
final class NaiveTensor extends SizedTensor {
    final double[] x;
    final double[] g;

    NaiveTensor(int batch, int channels, int height, int width) {
        super(batch, channels, height, width);
        x = new double[batch * channels * height * width];
        g = new double[x.length];
    }

    int at(int n, int c, int i, int j) {
        return ((n * channels() + c) * height() + i) * width() + j;
    }

    @Override
    public void write(Vec values) {
        System.arraycopy(values.toDoubles(), 0, x, 0, x.length);
        java.util.Arrays.fill(g, 0);
    }

    @Override
    public void read(Vec values) {
        values.put(0, x);
    }

    @Override
    public void writeGradient(Vec gradient) {
        System.arraycopy(gradient.toDoubles(), 0, g, 0, g.length);
    }

    @Override
    public void readGradient(Vec gradient) {
        gradient.put(0, g);
    }
}
