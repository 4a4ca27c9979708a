package basin.io;

import basin.train.DecisionMap;
import basin.train.MaskView;
import basin.train.SpectrumView;
import basin.train.Surface;

/**
 * What is stored of a lane up to one of its steps.
 *
 * @param surface the newest; null where there is none
 * @param spectrum the newest; null where there is none
 * @param mask the newest; null where there is none
 * @param boundary the newest, without the points; null where there is none
 */
public record StoredMoment(Surface surface, SpectrumView spectrum, MaskView mask, DecisionMap boundary) {
    /** Nothing. */
    public static final StoredMoment NONE = new StoredMoment(null, null, null, null);
}
