package basin.kernel;

/** Batch normalization as its definition says, a channel at a time. */
final class NaiveNormalization extends NaiveOp {
    private final NaiveTensor in;
    private final Kernels.Normalization spec;
    private final Slot scale;
    private final Slot shift;
    private final double[] mean;
    private final double[] root;
    private boolean batchStatistics;

    NaiveNormalization(NaiveTensor in, Kernels.Normalization spec, Slot scale, Slot shift, Activation activation) {
        super(new NaiveTensor(in.batch(), in.channels(), in.height(), in.width()), activation);
        this.in = in;
        this.spec = spec;
        this.scale = scale;
        this.shift = shift;
        mean = new double[in.channels()];
        root = new double[in.channels()];
    }

    @Override
    void compute(Phase phase) {
        batchStatistics = phase != Phase.INFERENCE;
        for (int c = 0; c < in.channels(); c++) {
            double variance = statistics(c, phase);
            root[c] = 1 / Math.sqrt(variance + spec.epsilon());
            int channel = c;
            each(
                    c,
                    i -> out.x[i] = scale.value().get(channel) * (in.x[i] - mean[channel]) * root[channel]
                            + shift.value().get(channel));
        }
    }

    private double statistics(int c, Phase phase) {
        if (!batchStatistics) {
            mean[c] = spec.runningMean().get(c);
            return spec.runningVariance().get(c);
        }
        double[] sums = new double[2];
        each(c, i -> sums[0] += in.x[i]);
        double count = in.x.length / (double) in.channels();
        mean[c] = sums[0] / count;
        each(c, i -> sums[1] += (in.x[i] - mean[c]) * (in.x[i] - mean[c]));
        if (phase == Phase.TRAINING) {
            move(spec.runningMean(), c, mean[c]);
            move(spec.runningVariance(), c, sums[1] / (count - 1));
        }
        return sums[1] / count;
    }

    private void move(Vec running, int c, double value) {
        running.set(c, (1 - spec.momentum()) * running.get(c) + spec.momentum() * value);
    }

    @Override
    void differentiate() {
        double count = in.x.length / (double) in.channels();
        for (int c = 0; c < in.channels(); c++) {
            int channel = c;
            double[] sums = new double[2];
            each(c, i -> {
                sums[0] += out.g[i] * (in.x[i] - mean[channel]) * root[channel];
                sums[1] += out.g[i];
            });
            scale.gradient().set(c, sums[0]);
            shift.gradient().set(c, sums[1]);
            double s = scale.value().get(c) * root[c];
            each(c, i -> {
                double along =
                        batchStatistics ? (sums[1] + (in.x[i] - mean[channel]) * root[channel] * sums[0]) / count : 0;
                in.g[i] += s * (out.g[i] - along);
            });
        }
    }

    private void each(int channel, java.util.function.IntConsumer visitor) {
        int places = in.height() * in.width();
        for (int i = 0; i < in.x.length; i++) {
            if (i / places % in.channels() == channel) {
                visitor.accept(i);
            }
        }
    }
}
