package basin.kernel;

/** Convolution as its definition says. */
final class NaiveConvolution extends NaiveOp {
    private final NaiveTensor in;
    private final Kernels.Convolution spec;
    private final Slot weight;
    private final Slot bias;

    NaiveConvolution(NaiveTensor in, Kernels.Convolution spec, Slot weight, Slot bias, Activation activation) {
        super(
                new NaiveTensor(in.batch(), spec.outputs(), places(in.height(), spec), places(in.width(), spec)),
                activation);
        this.in = in;
        this.spec = spec;
        this.weight = weight;
        this.bias = bias;
    }

    private static int places(int size, Kernels.Convolution spec) {
        return (size + 2 * spec.padding() - spec.kernel()) / spec.stride() + 1;
    }

    @Override
    void compute(Op.Phase phase) {
        java.util.Arrays.fill(out.x, 0);
        Vec w = weight.value();
        eachTriple((y, x, k) -> out.x[y] += w.get(k) * in.x[x]);
        if (bias != null) {
            eachOutput((y, o) -> out.x[y] += bias.value().get(o));
        }
    }

    @Override
    void differentiate() {
        Vec w = weight.value();
        double[] gw = new double[weight.length()];
        eachTriple((y, x, k) -> {
            gw[k] += out.g[y] * in.x[x];
            in.g[x] += out.g[y] * w.get(k);
        });
        weight.gradient().put(0, gw);
        if (bias != null) {
            double[] gb = new double[spec.outputs()];
            eachOutput((y, o) -> gb[o] += out.g[y]);
            bias.gradient().put(0, gb);
        }
    }

    private interface Triple {
        void visit(int y, int x, int k);
    }

    private interface Place {
        void visit(int y, int channel);
    }

    private void eachOutput(Place visitor) {
        int places = out.height() * out.width();
        for (int y = 0; y < out.x.length; y++) {
            visitor.visit(y, y / places % out.channels());
        }
    }

    /** Visits every output number with every input number and weight that meet in it. */
    private void eachTriple(Triple visitor) {
        int size = spec.kernel();
        for (int y = 0; y < out.x.length; y++) {
            int j = y % out.width();
            int i = y / out.width() % out.height();
            int o = y / (out.width() * out.height()) % out.channels();
            int n = y / (out.width() * out.height() * out.channels());
            for (int k = 0; k < in.channels() * size * size; k++) {
                int row = i * spec.stride() + k / size % size - spec.padding();
                int column = j * spec.stride() + k % size - spec.padding();
                if (row >= 0 && row < in.height() && column >= 0 && column < in.width()) {
                    visitor.visit(y, in.at(n, k / (size * size), row, column), o * in.channels() * size * size + k);
                }
            }
        }
    }
}
