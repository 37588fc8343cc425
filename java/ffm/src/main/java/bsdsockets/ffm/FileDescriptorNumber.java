package bsdsockets.ffm;

import java.io.FileDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;

/**
 * The number in a {@link FileDescriptor}. JNI reads any field; Java only where the JVM was started with
 * {@code --add-opens java.base/java.io=ALL-UNNAMED}. Without it this is a JDK that has no field for it.
 */
public final class FileDescriptorNumber {
    private static final int ENOSYS = 38;
    private static final Field FIELD = field();

    private FileDescriptorNumber() {}

    public static int get(FileDescriptor of) {
        try {
            return FIELD == null ? -ENOSYS : FIELD.getInt(of);
        } catch (IllegalAccessException e) {
            return -ENOSYS;
        }
    }

    public static int set(FileDescriptor of, int fd) {
        if (FIELD == null) {
            return -ENOSYS;
        }
        try {
            FIELD.setInt(of, fd);
            return 0;
        } catch (IllegalAccessException e) {
            return -ENOSYS;
        }
    }

    private static Field field() {
        try {
            Field field = FileDescriptor.class.getDeclaredField("fd");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException | InaccessibleObjectException e) {
            return null;
        }
    }
}
