package basin.kernel;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Maximum over windows that overlap. Place by place of a window, the numbers of all windows are a shifted view of the padded
 * input; the winners, a 1 for each window in the place of its first maximum, make all further passes linear.
 */
final class Nd4jOverlapping implements Op {
    private final Nd4jTensor in;
    private final Nd4jTensor out;
    private final int reader;
    private final Kernels.Pooling windows;
    private final INDArray work;
    private final Padded values;
    private final List<INDArray> winners = new ArrayList<>();
    private Padded zeros;

    Nd4jOverlapping(Nd4jTensor in, Kernels.Pooling windows) {
        this.in = in;
        this.windows = windows;
        reader = in.read();
        int height = windows.windows(in.height());
        int width = windows.windows(in.width());
        out = Nd4jTensor.output(in.memory(), in.batch(), in.channels(), height, width);
        work = in.memory().like(out.value());
        values = new Padded(Double.NEGATIVE_INFINITY);
    }

    @Override
    public Tensor output() {
        return out;
    }

    @Override
    public void forward(Phase phase) {
        values.interior.assign(in.value());
        out.value().assign(values.views.get(0));
        for (INDArray view : values.views) {
            work.assign(view);
            Transforms.max(out.value(), work, false);
        }
    }

    private void findWinners() {
        if (zeros == null) {
            zeros = new Padded(0);
            values.views.forEach(v -> winners.add(in.memory().like(out.value())));
        }
        INDArray open = out.value().like().addi(1);
        for (int i = 0; i < winners.size(); i++) {
            work.assign(values.views.get(i));
            winners.get(i).assign(work.eq(out.value()).castTo(work.dataType()).muli(open));
            open.subi(winners.get(i));
        }
    }

    @Override
    public void backward() {
        findWinners();
        if (in.differentiable()) {
            spread(out.gradient(), in.gradient());
        }
    }

    private void spread(INDArray from, INDArray to) {
        zeros.all.assign(0);
        for (int i = 0; i < winners.size(); i++) {
            zeros.views.get(i).addi(winners.get(i).mul(from));
        }
        Nd4jMath.store(zeros.interior, to, in.adds(reader));
    }

    @Override
    public void backwardSquared() {
        backward();
    }

    @Override
    public void tangentForward() {
        if (in.hasTangent()) {
            zeros.all.assign(0);
            zeros.interior.assign(in.tangent());
            out.tangent().assign(0);
            for (int i = 0; i < winners.size(); i++) {
                work.assign(zeros.views.get(i));
                out.tangent().addi(work.muli(winners.get(i)));
            }
        }
    }

    @Override
    public void tangentBackward() {
        if (in.hasTangent()) {
            spread(out.gradientTangent(), in.gradientTangent());
        }
    }

    /** Planes of the input's size with places around them, and their views. */
    private final class Padded {
        private final INDArray all;
        private final INDArray interior;
        private final List<INDArray> views = new ArrayList<>();

        Padded(double around) {
            int size = windows.size();
            int height = Math.max(in.height() + 2 * windows.padding(), (out.height() - 1) * windows.stride() + size);
            int width = Math.max(in.width() + 2 * windows.padding(), (out.width() - 1) * windows.stride() + size);
            all = in.memory().create(in.channels(), in.batch(), height, width).assign(around);
            interior = view(windows.padding(), windows.padding(), 1, in.height(), in.width());
            for (int place = 0; place < size * size; place++) {
                views.add(view(place / size, place % size, windows.stride(), out.height(), out.width()));
            }
        }

        private INDArray view(int top, int left, int step, int rows, int columns) {
            long row = all.size(3);
            long plane = all.size(2) * row;
            long[] shape = {in.channels(), in.batch(), rows, columns};
            long[] strides = {plane * in.batch(), plane, row * step, step};
            return Nd4j.create(all.data(), shape, strides, top * row + left, 'c', all.dataType());
        }
    }
}
