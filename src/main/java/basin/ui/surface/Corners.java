package basin.ui.surface;

/**
 * The vertices of a {@link Relief} as an eye sees them. What lies behind the eye is cut off, which makes new ones. For
 * one thread.
 */
final class Corners {
    /** What is nearer to the eye is not seen. */
    static final float NEAR = 0.05f;

    /** Room for what one triangle is cut into. */
    private static final int SPARE = 2;

    /** Pixels from the left and from the top. */
    float[] x = {};

    float[] y = {};
    /** One over the distance. */
    float[] nearness = {};
    /** The height 0..1. */
    float[] unit = {};
    /** How much of its colour's light is seen. */
    float[] shade = {};

    private float[] seen = {};
    private Projection view;
    private float focal;
    private int count;

    /** Takes a triangle of three vertices before the eye. */
    interface Taker {
        void triangle(int a, int b, int c);
    }

    /** Sees the vertices as {@code by} says. */
    void place(Relief relief, Projection by) {
        view = by;
        focal = (float) by.focal();
        count = relief.points().length / 3;
        if (x.length < count + SPARE) {
            seen = new float[3 * (count + SPARE)];
            x = new float[count + SPARE];
            y = new float[count + SPARE];
            nearness = new float[count + SPARE];
            unit = new float[count + SPARE];
            shade = new float[count + SPARE];
        }
        view.fromEye(relief.points(), seen);
        for (int i = 0; i < count; i++) {
            unit[i] = -relief.points()[3 * i + 1];
            project(i);
        }
        light(relief);
    }

    private void project(int i) {
        nearness[i] = 1 / seen[3 * i + 2];
        x[i] = (float) view.width() / 2 + (seen[3 * i] - (float) view.shiftX()) * focal * nearness[i];
        y[i] = (float) view.height() / 2 + (seen[3 * i + 1] - (float) view.shiftY()) * focal * nearness[i];
    }

    /** Normals are stretched as the points are, which is what JavaFX does on a graphics card. */
    private void light(Relief relief) {
        double[] source = Light.source(view);
        float box = (float) view.boxHeight();
        float[] n = relief.normals();
        for (int i = 0; i < count; i++) {
            float upwards = box * n[3 * i + 1];
            float along = (float) (source[0] * n[3 * i] + source[1] * upwards + source[2] * n[3 * i + 2]);
            double length = Math.sqrt(n[3 * i] * n[3 * i] + upwards * upwards + n[3 * i + 2] * n[3 * i + 2]);
            double line = (relief.texCoords()[2 * i + 1] - ReliefBuilder.PLAIN)
                    / (ReliefBuilder.ON_LINE - ReliefBuilder.PLAIN);
            shade[i] = (float) (Light.on(along / length) * (1 - line * (1 - PaletteImage.LINE_SHADE)));
        }
    }

    /** Hands on the triangle, or what is left of it before the eye. */
    void face(int a, int b, int c, Taker taker) {
        boolean seesA = sees(a);
        boolean seesB = sees(b);
        boolean seesC = sees(c);
        if (seesA && seesB && seesC) {
            taker.triangle(a, b, c);
        } else if (seesA == seesB && seesB == seesC) {
            return;
        } else if (seesB == seesC) {
            cut(a, b, c, taker);
        } else if (seesA == seesC) {
            cut(b, c, a, taker);
        } else {
            cut(c, a, b, taker);
        }
    }

    private boolean sees(int i) {
        return seen[3 * i + 2] >= NEAR;
    }

    /** {@code alone} is the only one of the three on its side. */
    private void cut(int alone, int second, int third, Taker taker) {
        int p = crossing(alone, second, count);
        int q = crossing(alone, third, count + 1);
        if (sees(alone)) {
            taker.triangle(alone, p, q);
        } else {
            taker.triangle(p, second, third);
            taker.triangle(p, third, q);
        }
    }

    private int crossing(int from, int to, int made) {
        float start = seen[3 * from + 2];
        float share = (NEAR - start) / (seen[3 * to + 2] - start);
        for (int axis = 0; axis < 2; axis++) {
            seen[3 * made + axis] = between(seen[3 * from + axis], seen[3 * to + axis], share);
        }
        seen[3 * made + 2] = NEAR;
        unit[made] = between(unit[from], unit[to], share);
        shade[made] = between(shade[from], shade[to], share);
        project(made);
        return made;
    }

    private static float between(float from, float to, float share) {
        return from + share * (to - from);
    }
}
