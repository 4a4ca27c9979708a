package basin.kernel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.bytedeco.dnnl.dnnl_memory_desc;

/**
 * A batch in the layout that its producer chose; the gradient and the tangents have the same one. One that is
 * written from outside has no tangent, and a gradient only if it is asked for.
 */
final class DnnlTensor extends SizedTensor {
    private final DnnlContext context;
    private final dnnl_memory_desc layout;
    private final boolean flat;
    private final boolean root;
    private final boolean differentiable;
    private final Map<Plane, DnnlMemory> planes = new EnumMap<>(Plane.class);
    private int readers;
    private DnnlMemory addend;
    private Exchange exchange;

    /** A tensor that an operation computes, in that operation's layout. */
    DnnlTensor(DnnlContext context, dnnl_memory_desc layout, int... sizes) {
        this(context, layout, false, true, sizes);
    }

    private DnnlTensor(
            DnnlContext context, dnnl_memory_desc layout, boolean root, boolean differentiable, int... sizes) {
        super(sizes[0], sizes[1], sizes.length == 2 ? 1 : sizes[2], sizes.length == 2 ? 1 : sizes[3]);
        this.context = context;
        this.layout = layout;
        this.root = root;
        this.differentiable = differentiable;
        flat = sizes.length == 2;
    }

    /** A tensor that is written from outside, in C order. */
    static DnnlTensor root(DnnlContext context, boolean differentiable, int... sizes) {
        dnnl_memory_desc plain = DnnlLayout.plain(context, sizes[0], sizes[1], sizes[2], sizes[3]);
        return new DnnlTensor(context, plain, true, differentiable, sizes);
    }

    /** A tensor that an operation computes, of the sizes and in the layout of another. */
    static DnnlTensor like(DnnlContext context, DnnlTensor other) {
        int[] sizes = Arrays.stream(other.sizes()).mapToInt(Math::toIntExact).toArray();
        return new DnnlTensor(context, other.layout, sizes);
    }

    /** A tensor of the sizes and in the layout of another, written over its values. */
    static DnnlTensor over(DnnlContext context, DnnlTensor other) {
        DnnlTensor tensor = like(context, other);
        tensor.planes.put(Plane.VALUE, other.plane(Plane.VALUE));
        return tensor;
    }

    /** A tensor of so many numbers a sample without places, in C order, that only hands {@code in} on. */
    static DnnlTensor flat(DnnlContext context, DnnlTensor in, int numbers) {
        dnnl_memory_desc plain = DnnlLayout.plain(context, in.batch(), numbers);
        return new DnnlTensor(context, plain, in.root, in.differentiable, in.batch(), numbers);
    }

    @Override
    public void write(Vec values) {
        exchange().write(Plane.VALUE, values);
    }

    @Override
    public void read(Vec values) {
        exchange().read(Plane.VALUE, values);
    }

    @Override
    public void writeGradient(Vec gradient) {
        exchange().write(Plane.GRADIENT, gradient);
    }

    @Override
    public void readGradient(Vec gradient) {
        exchange().read(Plane.GRADIENT, gradient);
    }

    /** Writes one of its planes in C order. */
    void write(Plane plane, Vec values) {
        exchange().write(plane, values);
    }

    /** Reads one of its planes in C order. */
    void read(Plane plane, Vec values) {
        exchange().read(plane, values);
    }

    /** Whether backward passes compute its gradient. */
    boolean differentiable() {
        return differentiable;
    }

    /** Whether it is written from outside, so that its tangent is zero. */
    boolean root() {
        return root;
    }

    dnnl_memory_desc layout() {
        return layout;
    }

    /** Whether it has no places, only batch and channels. */
    boolean flat() {
        return flat;
    }

    long[] sizes() {
        return flat ? new long[] {batch(), channels()} : new long[] {batch(), channels(), height(), width()};
    }

    /** One of its buffers, made when it is first asked for. */
    DnnlMemory plane(Plane plane) {
        return planes.computeIfAbsent(plane, p -> DnnlMemory.allocate(context, layout));
    }

    /**
     * Adds a reader.
     *
     * @return its number, in the order of placing
     */
    int addReader() {
        if (planes.containsKey(Plane.GRADIENT)) {
            throw new IllegalStateException("An operation cannot be placed after a backward pass.");
        }
        return readers++;
    }

    /** Where reader {@code reader} puts its share: the last one placed writes, the others add. */
    DnnlStage target(Plane plane, int reader, dnnl_memory_desc wanted) {
        if (reader == readers - 1) {
            return DnnlStage.store(context, wanted, plane(plane));
        }
        if (addend == null) {
            addend = DnnlMemory.allocate(context, layout);
        }
        return DnnlStage.add(context, wanted, addend, plane(plane));
    }

    /** The call by which reader {@code reader} writes or adds what lies in {@code from}. */
    DnnlCall accumulate(Plane plane, int reader, DnnlMemory from) {
        DnnlMemory home = plane(plane);
        return reader == readers - 1
                ? DnnlStage.reorder(context, from, home)
                : DnnlStage.sum(context, home, from, home);
    }

    private Exchange exchange() {
        if (exchange == null) {
            exchange = new Exchange();
        }
        return exchange;
    }

    /** What a tensor holds. */
    enum Plane {
        /** What forward computes. */
        VALUE,
        /** The loss's derivative by it. */
        GRADIENT,
        /** The value's derivative along the direction. */
        TANGENT,
        /** The gradient's derivative along the direction. */
        TANGENT_GRADIENT
    }

    /** Copies in C order between planes and vectors. */
    private final class Exchange {
        private final DnnlMemory outside = DnnlMemory.view(context, DnnlLayout.plain(context, sizes()));
        private final Map<Plane, DnnlCall> in = new EnumMap<>(Plane.class);
        private final Map<Plane, DnnlCall> out = new EnumMap<>(Plane.class);

        void write(Plane plane, Vec values) {
            point(values);
            in.computeIfAbsent(plane, p -> DnnlStage.reorder(context, outside, plane(p)))
                    .run();
        }

        void read(Plane plane, Vec values) {
            point(values);
            out.computeIfAbsent(plane, p -> DnnlStage.reorder(context, plane(p), outside))
                    .run();
        }

        private void point(Vec values) {
            int length = batch() * channels() * height() * width();
            if (values.precision() != Precision.FLOAT || values.length() != length) {
                throw new IllegalArgumentException(
                        "A tensor of " + length + " floats cannot be copied from or to " + values + ".");
            }
            outside.point(values);
        }
    }
}
