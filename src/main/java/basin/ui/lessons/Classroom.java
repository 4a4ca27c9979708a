package basin.ui.lessons;

import basin.ui.base.Tab;
import basin.ui.compare.ComparisonViewModel;
import basin.ui.details.DetailsViewModel;
import basin.ui.masks.MasksViewModel;
import basin.ui.playground.PlaygroundViewModel;
import basin.ui.run.RunViewModel;
import javafx.beans.property.ObjectProperty;

/**
 * What lessons set up and look at.
 *
 * @param tab the view that is shown
 * @param run the run on the screen
 * @param playground the step part by part
 * @param masks the masks over time
 * @param details the curvature of one lane
 * @param comparison the lanes' numbers
 */
public record Classroom(
        ObjectProperty<Tab> tab,
        RunViewModel run,
        PlaygroundViewModel playground,
        MasksViewModel masks,
        DetailsViewModel details,
        ComparisonViewModel comparison) {}
