package basin.reference;

import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** The properties of a reference file that one part of the program is held to. */
public interface ReferenceCases {
    /** One case a property of {@code file}; none where it has nothing of this kind. */
    Stream<Case> of(Reference file);

    /**
     * A property.
     *
     * @param name what is compared
     * @param check compares it
     */
    record Case(String name, Executable check) {}
}
