package basin.cli;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An option that sets one component of {@code T}.
 *
 * @param option its name, without dashes
 * @param field the component's name, as {@link basin.train.Checks} calls it
 * @param label what stands for the value in the help
 * @param description what it does
 * @param get the component's value
 * @param set a copy with another value, from its text
 */
record Setting<T>(
        String option,
        String field,
        String label,
        String description,
        Function<T, Object> get,
        BiFunction<T, String, T> set) {}
