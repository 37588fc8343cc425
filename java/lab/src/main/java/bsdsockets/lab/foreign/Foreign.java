package bsdsockets.lab.foreign;

import java.util.Optional;

/** Whether this JVM and this build have the column {@code ffm}. */
public final class Foreign {
    /** Where the classes of the module java/ffm lie: a JDK 17 must not come across them. */
    static final String FOLDER = "META-INF/ffm/";

    /** The class of the library that declares the native methods, and which the module has once more. */
    static final String NATIVE = "bsdsockets/internal/Native.class";

    private static final int FIRST = 22;

    private Foreign() {}

    /** What is lacking, and what to do about it; empty where nothing is. */
    public static Optional<String> lacking() {
        int here = Runtime.version().feature();
        if (here < FIRST) {
            return Optional.of("ffm needs JDK " + FIRST + " or later, which has java.lang.foreign, and this is JDK "
                    + here + " (" + System.getProperty("java.home") + "): run the lab on a later one");
        }
        if (Foreign.class.getClassLoader().getResource(FOLDER + NATIVE) == null) {
            return Optional.of("this lab was built without ffm: there is no " + FOLDER + NATIVE
                    + " in it; build on JDK " + FIRST + " or later, or with -Djdk2.home=DIR of one");
        }
        return Optional.empty();
    }
}
