package basin.kernel;

import basin.kernel.DnnlTensor.Plane;

/**
 * The derivative of a maximum over windows that overlap, along the input's tangent: the tangent of the number that each window
 * picks. oneDNN has the transpose alone, so that the picks are found here, by plain loops in its order: the first maximum.
 */
final class DnnlPicks {
    private final DnnlContext context;
    private final DnnlTensor in;
    private final DnnlTensor out;
    private final Kernels.Pooling windows;
    private final Vec wide;
    private final Vec narrow;

    DnnlPicks(DnnlContext context, DnnlTensor in, DnnlTensor out, Kernels.Pooling windows) {
        this.context = context;
        this.in = in;
        this.out = out;
        this.windows = windows;
        int length = length(in);
        int windowed = length(out);
        in.plane(Plane.TANGENT); // made now, so that it is counted
        out.plane(Plane.TANGENT);
        context.count((long) Float.BYTES * (length + windowed));
        boolean empty = context.empty();
        wide = Vec.zeros(Precision.FLOAT, empty ? 0 : length);
        narrow = Vec.zeros(Precision.FLOAT, empty ? 0 : windowed);
    }

    private static int length(DnnlTensor tensor) {
        return tensor.batch() * tensor.channels() * tensor.height() * tensor.width();
    }

    void run() {
        if (context.empty()) {
            return;
        }
        in.read(Plane.VALUE, wide);
        float[] values = wide.toFloats();
        in.read(Plane.TANGENT, wide);
        float[] tangents = wide.toFloats();
        float[] row = new float[out.width()];
        int at = 0;
        for (int plane = 0; plane < in.batch() * in.channels(); plane++) {
            int start = plane * in.height() * in.width();
            for (int y = 0; y < out.height(); y++) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = tangents[pick(values, start, y * windows.stride(), x * windows.stride())];
                }
                narrow.put(at, row);
                at += row.length;
            }
        }
        out.write(Plane.TANGENT, narrow);
    }

    /** Where the first maximum lies of the window that begins at {@code top} and {@code left} of the padded plane. */
    private int pick(float[] values, int start, int top, int left) {
        int lowest = Math.min(in.height(), top - windows.padding() + windows.size());
        int right = Math.min(in.width(), left - windows.padding() + windows.size());
        int best = -1;
        for (int y = Math.max(0, top - windows.padding()); y < lowest; y++) {
            for (int x = Math.max(0, left - windows.padding()); x < right; x++) {
                int place = start + y * in.width() + x;
                best = best < 0 || values[place] > values[best] ? place : best;
            }
        }
        return best;
    }
}
