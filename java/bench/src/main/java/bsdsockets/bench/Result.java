package bsdsockets.bench;

import java.util.List;
import java.util.Optional;

/**
 * What came of a row.
 *
 * @param missing why there are no figures, or which are missing and why
 */
record Result(String name, String title, Optional<String> missing, List<Figure> figures) {}
