package basin.train;

import java.util.Map;

/** The texts of a checkpoint, read with a sentence where one is missing or no number. */
record StoredState(int step, Map<String, String> texts) {
    /** The text called {@code name}. */
    String text(String name) {
        String value = texts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The checkpoint of step " + step + " does not say its " + name + ".");
        }
        return value;
    }

    /** Whether there is a number called {@code name}. */
    boolean isNumber(String name) {
        try {
            number(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The number called {@code name}. */
    double number(String name) {
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The checkpoint of step " + step + " says \"" + text(name) + "\" where a number is needed: " + name
                            + ".",
                    e);
        }
    }
}
