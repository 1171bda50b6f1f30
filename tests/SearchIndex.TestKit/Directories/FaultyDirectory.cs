using SearchIndex.Storage.Directories;

namespace SearchIndex.TestKit.Directories;

/// <summary>
/// A directory whose n-th changing operation (create, write, close, sync, rename, delete, sync of names) fails with an
/// <see cref="IOException"/>. Reading always works.
/// </summary>
/// <param name="inner">Where files really are.</param>
/// <param name="failAt">Which operation fails, counted from 1; 0 for none.</param>
/// <param name="dieAfterwards">Whether every later operation fails too, as after a crash.</param>
/// <param name="halfWrites">Whether a write that fails puts half of its bytes into the file.</param>
public sealed class FaultyDirectory(IDirectory inner, int failAt, bool dieAfterwards, bool halfWrites = false) : IDirectory
{
    private readonly List<string> _operations = [];

    /// <summary>Every changing operation so far, in order.</summary>
    public IReadOnlyList<string> Operations => _operations;

    /// <summary>Whether the failure happened.</summary>
    public bool Failed { get; private set; }

    public string Location => inner.Location;

    public IReadOnlyList<string> List() => inner.List();

    public bool Exists(string name) => inner.Exists(name);

    public IndexInput Open(string name) => inner.Open(name);

    public IndexOutput Create(string name)
    {
        Step($"create {name}");
        return new FaultyOutput(this, inner.Create(name));
    }

    public void Delete(string name)
    {
        Step($"delete {name}");
        inner.Delete(name);
    }

    public void Rename(string from, string to)
    {
        Step($"rename {from} {to}");
        inner.Rename(from, to);
    }

    public void Sync(IReadOnlyCollection<string> names)
    {
        foreach (var name in names)
        {
            Step($"sync {name}");
            inner.Sync([name]);
        }
    }

    public void SyncDirectory()
    {
        Step("sync names");
        inner.SyncDirectory();
    }

    public IDisposable? TryLock(string name) => inner.TryLock(name);

    private void Step(string operation)
    {
        _operations.Add(operation);
        if (_operations.Count == failAt || (Failed && dieAfterwards))
        {
            Failed = true;
            throw new IOException($"planned failure of operation {_operations.Count}: {operation}");
        }
    }

    private sealed class FaultyOutput(FaultyDirectory directory, IndexOutput output) : IndexOutput
    {
        private bool _closed;

        public override string Name => output.Name;

        public override long Position => output.Position;

        public override uint Checksum => output.Checksum;

        public override void Write(ReadOnlySpan<byte> bytes)
        {
            try
            {
                directory.Step($"write {Name}");
            }
            catch (IOException) when (directory.Halves)
            {
                output.Write(bytes[..(bytes.Length / 2)]);
                throw;
            }

            output.Write(bytes);
        }

        public override void Advance(int count)
        {
            directory.Step($"write {Name}");
            output.Advance(count);
        }

        public override Memory<byte> GetMemory(int sizeHint = 0) => output.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => output.GetSpan(sizeHint);

        protected override void Dispose(bool disposing)
        {
            if (_closed)
            {
                return;
            }

            // The inner file is closed in any case: what was written so far is what a crash can leave.
            _closed = true;
            output.Dispose();
            directory.Step($"close {Name}");
        }
    }

    private bool Halves => halfWrites;
}
