package basin.kernel;

import java.util.List;

/** The definitions of the operations written down as loops in double: what faster kernels are compared with. */
final class NaiveKernels implements Kernels {
    @Override
    public String name() {
        return "loops";
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public Tensor input(int batch, int channels, int height, int width, boolean differentiable) {
        return new NaiveTensor(batch, channels, height, width);
    }

    @Override
    public Op convolution(Tensor in, Convolution spec, Slot weight, Slot bias, Activation activation) {
        return new NaiveConvolution((NaiveTensor) in, spec, weight, bias, activation);
    }

    @Override
    public Op normalization(Tensor in, Normalization spec, Slot scale, Slot shift, Activation activation) {
        return new NaiveNormalization((NaiveTensor) in, spec, scale, shift, activation);
    }

    @Override
    public Op dense(Tensor in, int outputs, Slot weight, Slot bias, Activation activation) {
        NaiveTensor x = (NaiveTensor) in;
        return new NaiveOp(new NaiveTensor(x.batch(), outputs, 1, 1), activation) {
            private final int inputs = x.x.length / x.batch();

            @Override
            void compute(Phase phase) {
                for (int n = 0; n < x.batch(); n++) {
                    for (int o = 0; o < outputs; o++) {
                        double sum = bias == null ? 0 : bias.value().get(o);
                        for (int i = 0; i < inputs; i++) {
                            sum += weight.value().get(o * inputs + i) * x.x[n * inputs + i];
                        }
                        out.x[n * outputs + o] = sum;
                    }
                }
            }

            @Override
            void differentiate() {
                double[] gw = new double[outputs * inputs];
                double[] gb = new double[outputs];
                for (int n = 0; n < x.batch(); n++) {
                    for (int o = 0; o < outputs; o++) {
                        double delta = out.g[n * outputs + o];
                        gb[o] += delta;
                        for (int i = 0; i < inputs; i++) {
                            gw[o * inputs + i] += delta * x.x[n * inputs + i];
                            x.g[n * inputs + i] += delta * weight.value().get(o * inputs + i);
                        }
                    }
                }
                weight.gradient().put(0, gw);
                if (bias != null) {
                    bias.gradient().put(0, gb);
                }
            }
        };
    }

    @Override
    public Op maxPooling(Tensor in, Pooling windows) {
        int size = windows.size();
        NaiveTensor x = (NaiveTensor) in;
        NaiveTensor y =
                new NaiveTensor(x.batch(), x.channels(), windows.windows(x.height()), windows.windows(x.width()));
        return new NaiveOp(y, Activation.IDENTITY) {
            private final int[] first = new int[y.x.length];

            @Override
            void compute(Phase phase) {
                int o = 0;
                for (int n = 0; n < y.batch(); n++) {
                    for (int c = 0; c < y.channels(); c++) {
                        for (int i = 0; i < y.height(); i++) {
                            for (int j = 0; j < y.width(); j++) {
                                int best = -1;
                                for (int k = 0; k < size * size; k++) {
                                    int row = i * windows.stride() - windows.padding() + k / size;
                                    int column = j * windows.stride() - windows.padding() + k % size;
                                    if (row < 0 || column < 0 || row >= x.height() || column >= x.width()) {
                                        continue;
                                    }
                                    int at = x.at(n, c, row, column);
                                    best = best < 0 || x.x[at] > x.x[best] ? at : best;
                                }
                                first[o] = best;
                                out.x[o++] = x.x[best];
                            }
                        }
                    }
                }
            }

            @Override
            void differentiate() {
                for (int o = 0; o < first.length; o++) {
                    x.g[first[o]] += out.g[o];
                }
            }
        };
    }

    @Override
    public Op meanPooling(Tensor in) {
        NaiveTensor x = (NaiveTensor) in;
        int places = x.height() * x.width();
        return new NaiveOp(new NaiveTensor(x.batch(), x.channels(), 1, 1), Activation.IDENTITY) {
            @Override
            void compute(Phase phase) {
                java.util.Arrays.fill(out.x, 0);
                for (int i = 0; i < x.x.length; i++) {
                    out.x[i / places] += x.x[i] / places;
                }
            }

            @Override
            void differentiate() {
                for (int i = 0; i < x.x.length; i++) {
                    x.g[i] += out.g[i / places] / places;
                }
            }
        };
    }

    @Override
    public Op add(List<Tensor> in, Activation activation) {
        Tensor t = in.get(0);
        NaiveTensor y = new NaiveTensor(t.batch(), t.channels(), t.height(), t.width());
        return new NaiveOp(y, activation) {
            @Override
            void compute(Phase phase) {
                for (int i = 0; i < y.x.length; i++) {
                    double sum = 0;
                    for (Tensor part : in) {
                        sum += ((NaiveTensor) part).x[i];
                    }
                    y.x[i] = sum;
                }
            }

            @Override
            void differentiate() {
                for (Tensor part : in) {
                    for (int i = 0; i < y.g.length; i++) {
                        ((NaiveTensor) part).g[i] += y.g[i];
                    }
                }
            }
        };
    }

    @Override
    public LossOp crossEntropy(Tensor logits) {
        return new NaiveCrossEntropy((NaiveTensor) logits);
    }

    @Override
    public void close() {}
}
