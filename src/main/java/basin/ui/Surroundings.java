package basin.ui;

import basin.train.RunConfig;
import basin.ui.base.Appearance;
import basin.ui.fx.Bridge;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.Property;

/**
 * What a window's content is given by the program.
 *
 * @param bridge between its threads
 * @param appearance how it looks
 * @param library the folder in which runs are kept; empty where they are not
 * @param sweeps folders of sweeps elsewhere that were opened; gets those that are
 * @param open shows another run or settings in its place
 * @param settings shows a new run of these settings in its place
 * @param language that was chosen for the window, as {@link LanguageMenu} offers it
 */
record Surroundings(
        Bridge bridge,
        Appearance appearance,
        Optional<Path> library,
        Set<Path> sweeps,
        Consumer<Path> open,
        Consumer<RunConfig> settings,
        Property<String> language) {}
