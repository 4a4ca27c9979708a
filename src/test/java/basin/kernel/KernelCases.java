package basin.kernel;

import java.util.List;

/** Small networks that between them hold every operation, in the places where it behaves differently. */
final class KernelCases {
    private KernelCases() {}

    static List<KernelWalk.Case> all() {
        return List.of(
                new KernelWalk.Case("dense", 5, 1, (w, x) -> dense(w, dense(w, x, 7), 6)),
                new KernelWalk.Case("dense over an image", 2, 4, (w, x) -> dense(w, convolution(w, x, 3, 3, 1, 1), 6)),
                new KernelWalk.Case("dense without bias", 5, 1, (w, x) -> w.add(
                                w.kernels().dense(x, 6, w.slot(30), null, Activation.TANH))
                        .output()),
                new KernelWalk.Case(
                        "convolution", 2, 5, (w, x) -> convolution(w, convolution(w, x, 3, 3, 1, 1), 4, 3, 1, 1)),
                new KernelWalk.Case(
                        "convolution of stride 2",
                        2,
                        6,
                        (w, x) -> convolution(w, convolution(w, x, 3, 3, 2, 1), 4, 1, 2, 0)),
                new KernelWalk.Case(
                        "convolution without padding",
                        2,
                        5,
                        (w, x) -> convolution(w, convolution(w, x, 3, 2, 1, 0), 2, 3, 1, 0)),
                new KernelWalk.Case("normalization", 2, 4, (w, x) -> normalization(w, convolution(w, x, 3, 3, 1, 1))),
                new KernelWalk.Case("normalization of the data", 3, 4, (w, x) -> dense(w, normalization(w, x), 4)),
                new KernelWalk.Case(
                        "normalization between convolutions",
                        2,
                        4,
                        (w, x) -> convolution(w, normalization(w, convolution(w, x, 3, 3, 1, 1)), 2, 3, 1, 1)),
                new KernelWalk.Case(
                        "max pooling", 2, 4, (w, x) -> w.add(w.kernels().maxPooling(convolution(w, x, 3, 3, 1, 1), 2))
                                .output()),
                new KernelWalk.Case(
                        "max pooling that overlaps", 2, 5, (w, x) -> overlapping(w, convolution(w, x, 3, 3, 1, 1))),
                new KernelWalk.Case(
                        "one channel and one place",
                        1,
                        4,
                        (w, x) ->
                                convolution(w, normalization(w, halved(w, convolution(w, x, 1, 3, 1, 1))), 1, 3, 2, 1)),
                new KernelWalk.Case("max pooling of the data", 2, 6, (w, x) -> dense(w, overlapping(w, x), 4)),
                new KernelWalk.Case(
                        "convolution of 7 x 7 and stride 2",
                        2,
                        9,
                        (w, x) -> overlapping(w, convolution(w, convolution(w, x, 3, 7, 2, 3), 3, 7, 2, 3))),
                new KernelWalk.Case(
                        "mean pooling", 2, 4, (w, x) -> w.add(w.kernels().meanPooling(convolution(w, x, 3, 3, 1, 1)))
                                .output()),
                new KernelWalk.Case("residual block", 2, 4, KernelCases::residual));
    }

    private static Tensor dense(KernelWalk w, Tensor x, int outputs) {
        int inputs = x.channels() * x.height() * x.width();
        return w.add(w.kernels().dense(x, outputs, w.slot(inputs * outputs), w.slot(outputs), Activation.TANH))
                .output();
    }

    private static Tensor convolution(KernelWalk w, Tensor x, int outputs, int kernel, int stride, int padding) {
        Slot weight = w.slot(outputs * x.channels() * kernel * kernel);
        Kernels.Convolution spec = new Kernels.Convolution(outputs, kernel, stride, padding);
        return w.add(w.kernels().convolution(x, spec, weight, w.slot(outputs), Activation.TANH))
                .output();
    }

    private static Tensor halved(KernelWalk w, Tensor x) {
        return w.add(w.kernels().maxPooling(x, 2)).output();
    }

    private static Tensor overlapping(KernelWalk w, Tensor x) {
        return w.add(w.kernels().maxPooling(x, new Kernels.Pooling(3, 2, 1))).output();
    }

    private static Tensor normalization(KernelWalk w, Tensor x) {
        int c = x.channels();
        return w.add(w.kernels().normalization(x, w.normalization(c), w.slot(c), w.slot(c), Activation.TANH))
                .output();
    }

    /** Both branches read one tensor, whose gradient is the sum of theirs. */
    private static Tensor residual(KernelWalk w, Tensor x) {
        Tensor stem = convolution(w, x, 3, 3, 1, 1);
        Tensor main = normalization(w, convolution(w, stem, 3, 3, 1, 1));
        Tensor shortcut = convolution(w, stem, 3, 1, 1, 0);
        Tensor sum = w.add(w.kernels().add(List.of(main, shortcut, stem), Activation.TANH))
                .output();
        return w.add(w.kernels().add(List.of(sum, stem), Activation.IDENTITY)).output();
    }
}
