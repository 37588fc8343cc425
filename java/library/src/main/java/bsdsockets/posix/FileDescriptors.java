package bsdsockets.posix;

import bsdsockets.internal.Native;
import java.io.FileDescriptor;
import java.util.Objects;

/**
 * Descriptors out of the JDK's files and into them, as fileno(3) and fdopen(3) are for C's streams: {@code f.fileno()} and
 * {@code os.fdopen(fd)} in Python.
 *
 * <p>A number has one owner, who closes it. What {@link #fileno} gives is still the stream's: use it while the stream is
 * open and reachable (the JDK closes a stream that nobody can reach any more), and never close it. What {@link #fdopen}
 * gives belongs to the first stream made of it: closing that closes the number, and then nobody else may. Without a stream
 * the number stays the caller's: a FileDescriptor alone closes nothing. For a stream and an owner at once make a
 * {@link Posix#dup} for one of the two.
 */
public final class FileDescriptors {
    private FileDescriptors() {}

    /**
     * Tells the descriptor of a file of the JDK: of {@link java.io.FileInputStream#getFD},
     * {@link java.io.RandomAccessFile#getFD}, {@link FileDescriptor#in}.
     *
     * @return the descriptor, which stays the file's
     * @throws ErrnoException EBADF: closed
     * @throws UnsupportedOperationException on a JDK that keeps it elsewhere
     */
    public static int fileno(FileDescriptor descriptor) throws ErrnoException {
        int fd = known(Native.getFd(Objects.requireNonNull(descriptor, "descriptor")));
        if (fd < 0) {
            throw new ErrnoException(Constants.EBADF, "fileno");
        }
        return fd;
    }

    /**
     * Makes a FileDescriptor of a descriptor, for {@link java.io.FileInputStream#FileInputStream(FileDescriptor)} and
     * {@link java.io.FileOutputStream#FileOutputStream(FileDescriptor)}.
     *
     * @return a new object each time, which closes nothing by itself
     * @throws ErrnoException EBADF: not open
     * @throws UnsupportedOperationException on a JDK that keeps it elsewhere
     */
    public static FileDescriptor fdopen(int fd) throws ErrnoException {
        Posix.fcntl(fd, Constants.F_GETFD, 0);
        FileDescriptor descriptor = new FileDescriptor();
        known(Native.setFd(descriptor, fd));
        return descriptor;
    }

    private static int known(int result) {
        if (result == -Constants.ENOSYS) {
            throw new UnsupportedOperationException(
                    "java.io.FileDescriptor of " + System.getProperty("java.vm.version") + " has no int field \"fd\"");
        }
        return result;
    }
}
