package basin.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: thin space for thousands, true minus, a dash where there is none. */
public final class Numbers {
    /** Stands where there is no figure. */
    public static final String NONE = "–";

    private static final char MINUS = '−';
    private static final char THIN_SPACE = '\u2009';
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int SHORT = 3;
    private static final double TINY = 1e-12;
    private static final int LEAST_EXPONENT = -4;
    private static final int FIRST_LONG_EXPONENT = 6;

    private Numbers() {}

    /** A whole number: {@code 14 458}. */
    public static String count(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    /** With {@code decimals} places: {@code −0.050}; infinity as its sign, no number as a dash. */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? grouped(decimal(value, decimals)) : notFinite(value);
    }

    /**
     * With {@code digits} significant places: {@code 61.3}, {@code 0.0418}, {@code 3.1 · 10⁻⁴} where a plain number
     * would need many zeros.
     */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent <= LEAST_EXPONENT || exponent >= FIRST_LONG_EXPONENT) {
            BigDecimal mantissa = rounded.movePointLeft(exponent).setScale(digits - 1, RoundingMode.HALF_EVEN);
            return grouped(mantissa) + " · " + powerOfTen(exponent);
        }
        return grouped(rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN));
    }

    /** With at most three significant places and no zeros at its end: {@code 0.25}. */
    public static String shortest(double value) {
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(SHORT, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return value == 0 ? "0" : grouped(rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.HALF_EVEN));
    }

    /** With at most three significant places as a power of ten, short: {@code 2·10⁴}, {@code 10⁵}. */
    public static String compact(double value) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + TINY);
        String mantissa = shortest(value / Math.pow(10, exponent));
        return mantissa.equals("1") ? powerOfTen(exponent) : mantissa + "·" + powerOfTen(exponent);
    }

    /** A share of one as per cent, without the sign: {@code 86.8}. */
    public static String percent(double share, int decimals) {
        return fixed(100 * share, decimals);
    }

    /** A whole number from 0 on as an index: {@code ₁₂}. */
    public static String subscript(int number) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> text.append((char) ('₀' + c - '0')));
        return text.toString();
    }

    /** {@code 10⁻²}; {@code 1} for the power 0. */
    public static String powerOfTen(int exponent) {
        if (exponent == 0) {
            return "1";
        }
        StringBuilder text = new StringBuilder("10");
        if (exponent < 0) {
            text.append('⁻');
        }
        Integer.toString(Math.abs(exponent)).chars().forEach(c -> text.append(SUPERSCRIPTS.charAt(c - '0')));
        return text.toString();
    }

    /** A tick's value with as many decimals as its {@code step} needs. */
    public static String tick(double value, double step) {
        int decimals = step > 0 ? Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9)) : 0;
        return fixed(value, decimals);
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? NONE : value > 0 ? "∞" : MINUS + "∞";
    }

    private static BigDecimal decimal(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    private static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > 0; i -= 3) {
            text.insert(i, THIN_SPACE);
        }
        return value.signum() < 0 ? MINUS + text.toString() : text.toString();
    }
}
