package basin.data;

/** Images resized as Pillow's bilinear filter does it: a triangle over the source, widened where the image shrinks. */
final class Resampling {
    private static final int TRIES = 10;
    private static final double SMALLEST = 0.08;
    private static final double NARROWEST = 3.0 / 4;
    private static final double WIDEST = 4.0 / 3;

    private Resampling() {}

    /** A rectangle of an image, in whole pixels. */
    record Box(int top, int left, int height, int width) {
        /** A random one in an image of {@code height} x {@code width}, as torchvision's RandomResizedCrop draws it. */
        static Box random(int height, int width, Rng rng) {
            double area = (double) height * width;
            double low = StrictMath.log(NARROWEST);
            double high = StrictMath.log(WIDEST);
            for (int i = 0; i < TRIES; i++) {
                double part = area * (SMALLEST + (1 - SMALLEST) * rng.nextDouble());
                double ratio = StrictMath.exp(low + (high - low) * rng.nextDouble());
                int w = (int) Math.rint(Math.sqrt(part * ratio));
                int h = (int) Math.rint(Math.sqrt(part / ratio));
                if (w > 0 && w <= width && h > 0 && h <= height) {
                    return new Box(rng.nextInt(height - h + 1), rng.nextInt(width - w + 1), h, w);
                }
            }
            double ratio = (double) width / height;
            int w = ratio > WIDEST ? (int) Math.rint(height * WIDEST) : width;
            int h = ratio < NARROWEST ? (int) Math.rint(width / NARROWEST) : height;
            return new Box((height - h) / 2, (width - w) / 2, h, w);
        }
    }

    /** The part {@code box} of an image of {@code shape}, resized to {@code height} x {@code width}. */
    static float[] resize(Shape shape, float[] values, Box box, int height, int width) {
        return resize(
                shape,
                values,
                box,
                new Weights(box.height, height, 0, height),
                new Weights(box.width, width, 0, width));
    }

    /** An image whose shorter side is made {@code resized} long, and of that the square of {@code side} in the middle. */
    static float[] centre(Shape shape, float[] values, int resized, int side) {
        int shorter = Math.min(shape.height(), shape.width());
        int height = (int) ((long) resized * shape.height() / shorter);
        int width = (int) ((long) resized * shape.width() / shorter);
        Weights down = new Weights(shape.height(), height, (int) Math.rint((height - side) / 2.0), side);
        Weights across = new Weights(shape.width(), width, (int) Math.rint((width - side) / 2.0), side);
        return resize(shape, values, new Box(0, 0, shape.height(), shape.width()), down, across);
    }

    private static float[] resize(Shape shape, float[] values, Box box, Weights down, Weights across) {
        int height = down.count();
        int width = across.count();
        float[] out = new float[shape.channels() * height * width];
        float[] rows = new float[box.height * width];
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < box.height; y++) {
                int start = (c * shape.height() + box.top + y) * shape.width() + box.left;
                for (int x = 0; x < width; x++) {
                    rows[y * width + x] = across.sum(x, values, start);
                }
            }
            for (int y = 0; y < height; y++) {
                down.addRows(y, rows, width, out, (c * height + y) * width);
            }
        }
        return out;
    }

    /** Which source pixels each pixel of a row is a mean of. */
    private static final class Weights {
        private final int[] first;
        private final float[][] weights;

        /** Of {@code from} pixels made {@code to}, the {@code count} from {@code start} on. */
        Weights(int from, int to, int start, int count) {
            first = new int[count];
            weights = new float[count][];
            double scale = (double) from / to;
            double reach = Math.max(1, scale);
            for (int i = 0; i < count; i++) {
                double centre = (start + i + 0.5) * scale;
                int low = Math.max(0, (int) (centre - reach + 0.5));
                int high = Math.min(from, (int) (centre + reach + 0.5));
                double[] w = new double[high - low];
                double sum = 0;
                for (int j = 0; j < w.length; j++) {
                    w[j] = Math.max(0, 1 - Math.abs((low + j + 0.5 - centre) / reach));
                    sum += w[j];
                }
                first[i] = low;
                weights[i] = new float[w.length];
                for (int j = 0; j < w.length; j++) {
                    weights[i][j] = (float) (w[j] / sum);
                }
            }
        }

        int count() {
            return first.length;
        }

        /** The mean that pixel {@code i} of a row is of {@code values}, a row that begins at {@code start}. */
        float sum(int i, float[] values, int start) {
            float sum = 0;
            int at = start + first[i];
            for (float weight : weights[i]) {
                sum += weight * values[at];
                at++;
            }
            return sum;
        }

        /** Adds the mean that row {@code i} is of {@code rows} to {@code out}, whole rows at a time as processors like it. */
        void addRows(int i, float[] rows, int width, float[] out, int to) {
            int from = first[i] * width;
            for (float weight : weights[i]) {
                for (int x = 0; x < width; x++) {
                    out[to + x] += weight * rows[from + x];
                }
                from += width;
            }
        }
    }
}
