package bsdsockets.lab.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/**
 * Loads classes that its parent has once more, so that they call C through java.lang.foreign: among them the class with
 * the native methods is another. Classes of the JDK are the same for both, and so are those that are shared.
 */
public final class ForeignLoader extends ClassLoader {
    private static final ClassLoader JDK = ClassLoader.getPlatformClassLoader();
    private static final String OWN_PACKAGE = ForeignLoader.class.getPackageName() + ".";

    static {
        registerAsParallelCapable();
    }

    private final Set<String> shared;

    /**
     * A loader beside another one.
     *
     * @param parent has the classes
     * @param shared names of classes that both sides use: what is handed from one to the other
     */
    public ForeignLoader(ClassLoader parent, Set<String> shared) {
        super(parent);
        this.shared = Set.copyOf(shared);
    }

    /** The class with a {@code main}, and its first arguments, for a new JVM that is to run a class as it was loaded here. */
    public static List<String> launching(Class<?> main) {
        return main.getClassLoader() instanceof ForeignLoader
                ? List.of(ForeignMain.class.getName(), main.getName())
                : List.of(main.getName());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            if (name.startsWith(OWN_PACKAGE) || shared.contains(name)) {
                return getParent().loadClass(name);
            }
            try {
                return JDK.loadClass(name);
            } catch (ClassNotFoundException e) {
                return findClass(name);
            }
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String resource = name.replace('.', '/') + ".class";
        byte[] bytes = bytes(Foreign.FOLDER + resource);
        if (bytes == null) {
            bytes = bytes(resource);
        }
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] bytes(String resource) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(resource, e);
        }
    }
}
