package basin.io;

import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a lane is told apart: a colour for dark and one for light ground, a shape and a dash, always together. */
public enum LaneLook {
    /** The look of SGD: a solid line. */
    CIRCLE(0xE69F00, 0xA86200, new double[0]),
    /** The look of SAM. */
    SQUARE(0x56B4E9, 0x0A6FC2, new double[] {7, 3}, -.44, -.44, .44, -.44, .44, .44, -.44, .44),
    /** The look of SSAM-F. */
    TRIANGLE(0x12A87C, 0x00694E, new double[] {2, 2}, 0, -.52, .56, .46, -.56, .46),
    /** The look of SSAM-D. */
    DIAMOND(0xEE9CCB, 0xBC4A94, new double[] {8, 3, 2, 3}, 0, -.6, .6, 0, 0, .6, -.6, 0),
    /** The first further look. */
    PLUS(
            0xF2EBC0,
            0x24292F,
            new double[] {10, 4},
            -.18,
            -.56,
            .18,
            -.56,
            .18,
            -.18,
            .56,
            -.18,
            .56,
            .18,
            .18,
            .18,
            .18,
            .56,
            -.18,
            .56,
            -.18,
            .18,
            -.56,
            .18,
            -.56,
            -.18,
            -.18,
            -.18),
    /** The second further look. */
    CROSS(
            0xDB5742,
            0x8F2410,
            new double[] {4, 2},
            -.5,
            -.27,
            -.27,
            -.5,
            0,
            -.23,
            .27,
            -.5,
            .5,
            -.27,
            .23,
            0,
            .5,
            .27,
            .27,
            .5,
            0,
            .23,
            -.27,
            .5,
            -.5,
            .27,
            -.23,
            0);

    private final int dark;
    private final int light;

    @SuppressWarnings("ImmutableEnumChecker") // never written, handed out as copies
    private final double[] dash;

    @SuppressWarnings("ImmutableEnumChecker")
    private final double[] outline;

    LaneLook(int dark, int light, double[] dash, double... outline) {
        this.dark = dark;
        this.light = light;
        this.dash = dash;
        this.outline = outline;
    }

    /** Its colour on dark ground, 0xRRGGBB. */
    public int dark() {
        return dark;
    }

    /** Its colour on light ground, 0xRRGGBB. */
    public int light() {
        return light;
    }

    /** Lengths of line and gap by turns, in pixels; empty for a solid line. */
    public double[] dash() {
        return dash.clone();
    }

    /** Its shape's corners x0, y0, x1, y1, … around 0, 0 at a width of about 1, y down; empty for the circle. */
    public double[] outline() {
        return outline.clone();
    }

    /** The look that belongs to {@code optimizer}. */
    public static LaneLook of(OptimizerKind optimizer) {
        return switch (optimizer) {
            case SGD -> CIRCLE;
            case SAM -> SQUARE;
            case SSAM_F -> TRIANGLE;
            case SSAM_D -> DIAMOND;
            case ASAM -> PLUS;
            case SAM_ON, LOOKSAM -> CROSS;
        };
    }

    /**
     * A look for each of {@code lanes}: its optimizer's for the first of a kind, then the further ones, then whatever is
     * free; from the seventh lane on they begin again.
     */
    public static List<LaneLook> of(List<LaneConfig> lanes) {
        List<LaneLook> looks = new ArrayList<>();
        Set<LaneLook> free = EnumSet.allOf(LaneLook.class);
        for (LaneConfig lane : lanes) {
            LaneLook own = of(lane.optimizer());
            looks.add(free.remove(own) ? own : null);
        }
        for (int i = 0; i < looks.size(); i++) {
            if (looks.get(i) == null) {
                looks.set(i, spare(free));
            }
        }
        return List.copyOf(looks);
    }

    private static LaneLook spare(Set<LaneLook> free) {
        if (free.isEmpty()) {
            free.addAll(EnumSet.allOf(LaneLook.class));
        }
        LaneLook look = free.contains(PLUS)
                ? PLUS
                : free.contains(CROSS) ? CROSS : free.iterator().next();
        free.remove(look);
        return look;
    }
}
