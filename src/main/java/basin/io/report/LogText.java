package basin.io.report;

import basin.io.Numbers;

/** Numbers of a logarithmic axis. */
final class LogText {
    private LogText() {}

    /** Ten to the power {@code exponent}. */
    static String of(double exponent) {
        boolean whole = exponent == Math.rint(exponent);
        return whole ? Numbers.powerOfTen((int) exponent) : Numbers.significant(Math.pow(10, exponent), 2);
    }
}
