package basin.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether people tell the lanes' colours apart, as they are and as the colour-blind see them. */
class LaneLookTest {
    /** Just seen apart side by side is 2.3; thin lines and small marks need several times that. */
    private static final double LEAST_DIFFERENCE = 12;

    /** Linear RGB as seen without one kind of cones, severity 1: Machado, Oliveira and Fernandes 2009. */
    private enum Sight {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        @SuppressWarnings("ImmutableEnumChecker") // never written
        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        double[] see(int rgb) {
            double[] linear = Stream.of(16, 8, 0)
                    .mapToDouble(shift -> linear((rgb >> shift & 255) / 255.0))
                    .toArray();
            return times(matrix, linear);
        }
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double[] times(double[] matrix, double[] v) {
        double[] result = new double[3];
        for (int i = 0; i < 9; i++) {
            result[i / 3] += matrix[i] * Math.max(0, Math.min(1, v[i % 3]));
        }
        return result;
    }

    /** CIE L*a*b* of linear sRGB. */
    private static double[] lab(double[] linear) {
        double[] xyz =
                times(new double[] {0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505}, linear);
        double x = cube(xyz[0] / 0.9505);
        double y = cube(xyz[1]);
        double z = cube(xyz[2] / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double difference(int a, int b, Sight sight) {
        double[] p = lab(sight.see(a));
        double[] q = lab(sight.see(b));
        return Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
    }

    @ParameterizedTest
    @EnumSource
    void staysApart(Sight sight) {
        for (ToIntFunction<LaneLook> theme : Stream.<ToIntFunction<LaneLook>>of(LaneLook::dark, LaneLook::light)
                .toList()) {
            for (LaneLook a : LaneLook.values()) {
                for (LaneLook b : LaneLook.values()) {
                    assertThat(a == b ? 100 : difference(theme.applyAsInt(a), theme.applyAsInt(b), sight))
                            .as("%s and %s", a, b)
                            .isGreaterThan(LEAST_DIFFERENCE);
                }
            }
        }
    }
}
