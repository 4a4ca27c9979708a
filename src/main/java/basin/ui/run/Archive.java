package basin.ui.run;

import basin.io.StoredMoment;
import basin.train.MaskView;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import basin.train.RunConfig;
import basin.train.SpectrumView;
import basin.ui.base.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run has kept so far, and planes through its kept weights. May take seconds and reads files: called away from the
 * user interface's thread. What cannot be is an {@link IllegalArgumentException} with a sentence.
 */
public interface Archive {
    /** Of a run that keeps nothing. */
    Archive NONE = new Archive() {
        @Override
        public List<MaskView> masks(int lane, int after) {
            return List.of();
        }

        @Override
        public List<SpectrumView> spectra(int lane) {
            return List.of();
        }

        @Override
        public StoredMoment upTo(int lane, int step) {
            return StoredMoment.NONE;
        }

        @Override
        public List<PlaneView> planes() {
            return List.of();
        }

        @Override
        public RunConfig other(Path folder) {
            throw new IllegalArgumentException(Texts.get("planes.unkept.other"));
        }

        @Override
        public PlaneView measure(PlaneWish wish, PlaneTask.Listener listener) {
            throw new IllegalArgumentException(Texts.get("planes.unkept"));
        }
    };

    /** Where it is kept; empty where it is not. */
    default Optional<Path> folder() {
        return Optional.empty();
    }

    /** The masks of lane {@code lane} that came into force after step {@code after}, in order. */
    List<MaskView> masks(int lane, int after);

    /** The spectra of lane {@code lane}, the newest and finest last. */
    List<SpectrumView> spectra(int lane);

    /** The newest surface, spectrum and mask of lane {@code lane} up to {@code step}, counted from 0. */
    StoredMoment upTo(int lane, int step);

    /** Every plane and line, whole or half done. */
    List<PlaneView> planes();

    /** What the run in {@code folder} trained. */
    RunConfig other(Path folder);

    /** Measures what of {@code wish} is not known yet, and keeps it; {@code listener} may end it early. */
    PlaneView measure(PlaneWish wish, PlaneTask.Listener listener);
}
