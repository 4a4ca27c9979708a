package basin.ui.run;

/**
 * A live setting that began to act.
 *
 * @param lane it acts on
 * @param setting which
 * @param step from which on
 * @param epoch of that step
 * @param from the value before
 * @param to the value since
 */
public record Change(int lane, Setting setting, int step, int epoch, double from, double to) {
    /** The settings that may change while a lane trains. */
    public enum Setting {
        /** Radius. */
        RHO("ρ"),
        /** Share left alone. */
        SPARSITY("s"),
        /** Alpha of SSAM-D. */
        DROP_RATE("α");

        private final String symbol;

        Setting(String symbol) {
            this.symbol = symbol;
        }

        /** The letter of the formulas. */
        public String symbol() {
            return symbol;
        }
    }
}
