package basin.kernel;

import basin.kernel.DnnlTensor.Plane;

/**
 * The tangent passes of a {@link DnnlNormalization} with the batch's statistics, in plain loops over copies in C order,
 * since oneDNN has no such primitive. Per channel of M numbers, with x' = (x - mean) r, D the gradient at z, dots for
 * tangents, {@code P(D) = D - mean(D) - x' mean(D x')}, m = mean(x' x.) and c = mean(D x'):
 *
 * <pre>
 * x'.  = r P(x.)            z.  = s. x' + s x'. + b.
 * s^.  = sum(D. x' + D x'.)  b^. = sum(D.)
 * dx.  = (s. r - s r^2 m) P(D) + s r (P(D.) - x'. c - x' mean(D x'.))
 * </pre>
 */
final class DnnlBatchTangent implements DnnlNormalization.Tangent {
    private final DnnlNormalization op;
    private final DnnlContext context;
    private final int places;
    private final Copy value;
    private final Copy tangent;
    private final Vec normal;
    private final Vec normalTangent;
    private final double[] root;
    private final double[] slope;
    private final Copy result;
    private Back back;

    DnnlBatchTangent(DnnlNormalization op) {
        this.op = op;
        context = op.context;
        places = op.in.height() * op.in.width();
        value = new Copy(op.in.plane(Plane.VALUE));
        tangent = op.in.root() ? null : new Copy(op.in.plane(Plane.TANGENT));
        result = new Copy(op.out.plane(Plane.TANGENT));
        normal = value.numbers.like();
        normalTangent = value.numbers.like();
        root = new double[op.in.channels()];
        slope = new double[op.in.channels()];
    }

    @Override
    public void forward() {
        op.scale.pointDirection();
        op.shift.pointDirection();
        Vec x = value.read();
        Vec t = tangent == null ? null : tangent.read();
        for (int c = 0; c < root.length; c++) {
            double mean = mean(c, x::get);
            root[c] = 1 / Math.sqrt(mean(c, i -> square(x.get(i) - mean)) + op.spec.epsilon());
            double r = root[c];
            each(c, i -> normal.set(i, (x.get(i) - mean) * r));
            if (t != null) {
                double along = mean(c, t::get);
                double m = mean(c, i -> normal.get(i) * t.get(i));
                slope[c] = -r * r * m;
                each(c, i -> normalTangent.set(i, r * (t.get(i) - along - normal.get(i) * m)));
            }
            moveOutput(c);
        }
        result.write();
        op.activation.tangentForward();
    }

    private void moveOutput(int c) {
        double s = op.scaleSlot().value().get(c);
        double ds = op.scaleSlot().direction().get(c);
        double db = op.shiftSlot().direction().get(c);
        each(c, i -> result.numbers.set(i, ds * normal.get(i) + s * normalTangent.get(i) + db));
    }

    @Override
    public void backward() {
        if (back == null) {
            back = new Back();
        }
        op.activation.backward();
        op.activation.tangentBackward();
        back.run();
    }

    private static double square(double a) {
        return a * a;
    }

    private double mean(int channel, At at) {
        double[] sum = new double[1];
        each(channel, i -> sum[0] += at.of(i));
        return sum[0] / ((double) op.in.batch() * places);
    }

    private void each(int channel, Visitor visitor) {
        for (int n = 0; n < op.in.batch(); n++) {
            int start = (n * op.in.channels() + channel) * places;
            for (int i = start; i < start + places; i++) {
                visitor.at(i);
            }
        }
    }

    private interface At {
        double of(int i);
    }

    private interface Visitor {
        void at(int i);
    }

    /** The tangents of the gradients. */
    private final class Back {
        private final Copy delta = new Copy(op.activation.gradient());
        private final Copy moved = new Copy(op.out.plane(Plane.TANGENT_GRADIENT));
        private final DnnlStage target =
                op.in.root() ? null : op.in.target(Plane.TANGENT_GRADIENT, op.reader, op.in.layout());
        private final Copy gradient = target == null ? null : new Copy(target.memory());

        void run() {
            Vec d = delta.read();
            Vec t = moved.read();
            double count = (double) op.in.batch() * places;
            for (int c = 0; c < root.length; c++) {
                double bend = mean(c, i -> d.get(i) * normalTangent.get(i));
                double tilt = mean(c, i -> t.get(i) * normal.get(i));
                op.scaleSlot().product().set(c, count * (tilt + bend));
                op.shiftSlot().product().set(c, count * mean(c, t::get));
                if (gradient != null) {
                    moveInput(c, d, t, bend, tilt);
                }
            }
            if (target != null) {
                gradient.write();
                target.move();
            }
        }

        private void moveInput(int c, Vec d, Vec t, double bend, double tilt) {
            double s = op.scaleSlot().value().get(c);
            double factor = op.scaleSlot().direction().get(c) * root[c] + s * slope[c];
            double own = s * root[c];
            double meanD = mean(c, d::get);
            double meanT = mean(c, t::get);
            double along = mean(c, i -> d.get(i) * normal.get(i));
            each(c, i -> {
                double n = normal.get(i);
                double still = d.get(i) - meanD - n * along;
                double turned = t.get(i) - meanT - n * tilt - normalTangent.get(i) * along - n * bend;
                gradient.numbers.set(i, factor * still + own * turned);
            });
        }
    }

    /** A buffer's numbers in C order. */
    private final class Copy {
        private final Vec numbers = Vec.zeros(Precision.FLOAT, op.in.batch() * op.in.channels() * places);
        private final DnnlCall read;
        private final DnnlCall write;

        Copy(DnnlMemory of) {
            DnnlMemory view = DnnlMemory.view(context, DnnlLayout.plain(context, op.in.sizes()));
            view.point(numbers);
            read = DnnlStage.reorder(context, of, view);
            write = DnnlStage.reorder(context, view, of);
        }

        Vec read() {
            read.run();
            return numbers;
        }

        void write() {
            write.run();
        }
    }
}
